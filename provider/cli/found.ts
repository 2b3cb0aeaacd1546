import type { AuthConfigObject } from "../resources/auth-config/auth-config-object";
import type { CustomToolkitObject } from "../resources/custom-toolkit/custom-toolkits";
import type { McpServerObject } from "../resources/mcp-server/server-object";

/** The objects of Composio that are to be imported. */
export interface Found {
  customToolkits: CustomToolkitObject[];
  authConfigs: AuthConfigObject[];
  servers: McpServerObject[];
}

/** What is found of one kind or of some, and nothing of the others. */
export function foundOnly(some: Partial<Found>): Found {
  return { customToolkits: [], authConfigs: [], servers: [], ...some };
}
