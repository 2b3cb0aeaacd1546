import type { Properties } from "../../core/resource";
import { customToolkitProperties } from "./custom-toolkit-outputs";
import type { CustomToolkitObject } from "./custom-toolkits";

/** The inputs that declare a custom toolkit as it is, as far as Composio shows it. */
export function importedCustomToolkitInputs(remote: CustomToolkitObject): Properties {
  const { slug, name, mcpUrl, authSchemes } = customToolkitProperties(remote, {});
  return { slug, name, ...(mcpUrl !== undefined && { mcpUrl }), authSchemes };
}
