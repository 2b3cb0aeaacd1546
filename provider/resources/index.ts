import { type Lifecycle, lifecycleOf } from "../core/lifecycle";
import type { Properties } from "../core/resource";
import type { ObjectResource } from "../objects/resource-of";
import type { ComposioApi } from "./api";
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
 * Every kind of resource, by the name of its class, each after what it refers to. From that name follow its code and type
 * in the state (`loader.ts`), the export of `pulumi-composio/dynamic`, and its word on the command line; tables by `Kind`
 * are whole by their type.
 */
const KINDS = {
  Project: kindOf(project),
  CustomToolkit: kindOf(customToolkit),
  AuthConfig: kindOf(authConfig),
  ConnectedAccount: kindOf(connectedAccount),
  McpServer: kindOf(mcpServer),
  Session: kindOf(session),
  TriggerInstance: kindOf(triggerInstance),
  WebhookEndpoint: kindOf(webhookEndpoint),
  WebhookSubscription: kindOf(webhookSubscription),
};

/** The name of a class of this package. */
export type Kind = keyof typeof KINDS;

/** Every kind, as the hosts and the command line use it. */
export const RESOURCES: Readonly<Record<Kind, KindOfResource>> = KINDS;

/** The life cycle of a kind, which the hosts call, with its definition, which the command line asks. */
interface KindOfResource extends Lifecycle<Run> {
  readonly definition: ObjectResource<ComposioApi, Properties, { id: string }>;
}

function kindOf<Inputs extends Properties, Remote extends { id: string }>(
  definition: ObjectResource<ComposioApi, Inputs, Remote>,
): KindOfResource {
  return { ...lifecycleOf(definition), definition };
}
