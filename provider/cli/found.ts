import type { AuthConfigObject } from "../resources/auth-config/auth-config-object";
import type { McpServerObject } from "../resources/mcp-server/server-object";
import type { NamedSubscription } from "./webhook-subscription-declaration";

/** The objects of Composio that are to be imported. */
export interface Found {
  authConfigs: AuthConfigObject[];
  servers: McpServerObject[];
  webhookSubscriptions: NamedSubscription[];
}

/** Nothing of any kind. */
export const NOTHING: Found = { authConfigs: [], servers: [], webhookSubscriptions: [] };
