import { type Lifecycle, lifecycleOf } from "../core/lifecycle";
import { authConfig } from "./auth-config/auth-config-definition";
import { connectedAccount } from "./connected-account/connected-account-definition";
import { customToolkit } from "./custom-toolkit/custom-toolkit-definition";
import { mcpServer } from "./mcp-server/mcp-server-definition";
import { project } from "./project/project-definition";
import type { Run } from "./run-of-settings";
import { session } from "./session/session-definition";
import { triggerInstance } from "./trigger-instance/trigger-instance-definition";
import { webhookEndpoint } from "./webhook-endpoint/webhook-endpoint-definition";
import { webhookSubscription } from "./webhook-subscription/webhook-subscription-definition";

/**
 * Every kind of resource, by the name of its class. From that name follow its code and type in the state (`loader.ts`),
 * the export of `pulumi-composio/dynamic`, and its word on the command line; tables by `Kind` are whole by their type.
 */
const KINDS = {
  AuthConfig: lifecycleOf(authConfig),
  ConnectedAccount: lifecycleOf(connectedAccount),
  CustomToolkit: lifecycleOf(customToolkit),
  McpServer: lifecycleOf(mcpServer),
  Project: lifecycleOf(project),
  Session: lifecycleOf(session),
  TriggerInstance: lifecycleOf(triggerInstance),
  WebhookEndpoint: lifecycleOf(webhookEndpoint),
  WebhookSubscription: lifecycleOf(webhookSubscription),
};

/** The name of a class of this package. */
export type Kind = keyof typeof KINDS;

/** The life cycle of every kind. */
export const RESOURCES: Readonly<Record<Kind, Lifecycle<Run>>> = KINDS;
