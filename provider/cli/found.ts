import type { AuthConfigObject } from "../resources/auth-config/auth-config-object";
import type { CustomToolkitObject } from "../resources/custom-toolkit/custom-toolkits";
import type { McpServerObject } from "../resources/mcp-server/server-object";
import type { SessionObject } from "../resources/session/session-object";
import type { WebhookSubscriptionObject } from "../resources/webhook-subscription/webhook-subscription-object";

/** A session has no name; messages and the program call it by its user. */
export type NamedSession = SessionObject & { name: string };

/** A webhook subscription has no name either; it goes by the host that it delivers to. */
export type NamedSubscription = WebhookSubscriptionObject & { name: string };

/** The objects of Composio that are to be imported. */
export interface Found {
  customToolkits: CustomToolkitObject[];
  authConfigs: AuthConfigObject[];
  servers: McpServerObject[];
  sessions: NamedSession[];
  webhookSubscriptions: NamedSubscription[];
}

/** No object of any kind. */
export const NOTHING: Found = {
  customToolkits: [],
  authConfigs: [],
  servers: [],
  sessions: [],
  webhookSubscriptions: [],
};
