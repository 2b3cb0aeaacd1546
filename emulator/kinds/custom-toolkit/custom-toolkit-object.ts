import type { AuthConfigSettings } from "../auth-config/auth-config-settings";
import { toolkitItem, toolkitObject } from "../toolkit/toolkit-object";
import { asToolkit } from "./as-toolkit";
import type { CustomToolkitSettings } from "./custom-toolkit-settings";
import type { StoredCustomToolkit } from "./stored-custom-toolkit";

interface Settings {
  readonly authConfigs: AuthConfigSettings;
  readonly customToolkits: CustomToolkitSettings;
}

/** A custom toolkit as the list shows it: as any other, but for its origin. No header, no text and no logo. */
export const customToolkitItem = (toolkit: StoredCustomToolkit, settings: Settings) => {
  const item = toolkitItem(asToolkit(toolkit), settings.authConfigs);
  return { ...item, type: "custom", meta: { ...item.meta, ...metaOf(toolkit, settings) } };
};

export const customToolkitObject = (toolkit: StoredCustomToolkit, settings: Settings) => {
  const object = toolkitObject(asToolkit(toolkit), settings.authConfigs);
  return { ...object, type: "custom", meta: { ...object.meta, ...metaOf(toolkit, settings) } };
};

function metaOf(toolkit: StoredCustomToolkit, { customToolkits: { shownUrl } }: Settings) {
  const { version, tools_count, mcp_url, created_at, updated_at } = toolkit;
  return {
    version,
    available_versions: [version],
    tools_count,
    ...(shownUrl !== "absent" && { [shownUrl]: mcp_url }),
    created_at,
    updated_at,
  };
}
