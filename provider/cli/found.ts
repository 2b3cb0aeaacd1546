import type { AuthConfigObject } from "../resources/auth-config/auth-config-object";
import type { McpServerObject } from "../resources/mcp-server/server-object";

/** The objects of Composio that are to be imported. */
export interface Found {
  authConfigs: AuthConfigObject[];
  servers: McpServerObject[];
}
