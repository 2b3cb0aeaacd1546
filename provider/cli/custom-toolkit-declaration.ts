import type { Properties } from "../core/resource";
import type { CustomToolkitObject } from "../resources/custom-toolkit/custom-toolkits";
import { customToolkitProperties } from "../resources/custom-toolkit/outputs";

/** The inputs that declare a custom toolkit as it is, as far as Composio shows it. */
export function customToolkitDeclaration(remote: CustomToolkitObject): Properties {
  const { slug, name, mcpUrl, authSchemes } = customToolkitProperties(remote, {});
  return { slug, name, ...(mcpUrl !== undefined && { mcpUrl }), authSchemes };
}
