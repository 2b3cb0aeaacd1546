import type { StoredAuthConfig } from "../kinds/auth-config/stored-auth-config";
import type { StoredConnectedAccount } from "../kinds/connected-account/stored-connected-account";
import type { StoredCustomToolkit } from "../kinds/custom-toolkit/stored-custom-toolkit";
import type { StoredServer } from "../kinds/mcp-server/stored-mcp-server";
import type { StoredSession } from "../kinds/session/stored-session";
import type { StoredTriggerInstance } from "../kinds/trigger-instance/stored-trigger-instance";
import type { StoredWebhookEndpoint } from "../kinds/webhook-endpoint/stored-webhook-endpoint";
import type { StoredWebhookSubscription } from "../kinds/webhook-subscription/stored-webhook-subscription";

/** The objects of a project that was made, in the order of their creation, the deleted ones too. */
export interface ProjectContents {
  /** The servers. */
  readonly servers: readonly StoredServer[];
  /** The auth configs, with their real secrets. */
  readonly authConfigs: readonly StoredAuthConfig[];
  /** The connected accounts, with their real secrets. */
  readonly connectedAccounts: readonly StoredConnectedAccount[];
  /** The custom toolkits, with their real headers. */
  readonly customToolkits: readonly StoredCustomToolkit[];
  /** The sessions. */
  readonly sessions: readonly StoredSession[];
  /** The trigger instances. */
  readonly triggerInstances: readonly StoredTriggerInstance[];
  /** The webhook endpoints, with their real secrets. */
  readonly webhookEndpoints: readonly StoredWebhookEndpoint[];
  /** The webhook subscriptions, with their real secrets. */
  readonly webhookSubscriptions: readonly StoredWebhookSubscription[];
}
