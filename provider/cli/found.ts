import type { AuthConfigObject } from "../resources/auth-config/auth-config-object";
import type { McpServerObject } from "../resources/mcp-server/server-object";
import type { SessionObject } from "../resources/session/session-object";

/** A session has no name; messages and the program call it by its user. */
export type NamedSession = SessionObject & { name: string };

/** The objects of Composio that are to be imported. */
export interface Found {
  authConfigs: AuthConfigObject[];
  servers: McpServerObject[];
  sessions: NamedSession[];
}
