import { type Lifecycle, lifecycleOf } from "../core/lifecycle";
import { authConfig } from "./auth-config/auth-config-definition";
import { customToolkit } from "./custom-toolkit/custom-toolkit-definition";
import type { Kind } from "./loader";
import { mcpServer } from "./mcp-server/mcp-server-definition";
import type { Run } from "./run-of-settings";
import { session } from "./session/session-definition";
import { webhookSubscription } from "./webhook-subscription/webhook-subscription-definition";

/** The life cycle of every resource, by the name of its class. */
export const RESOURCES: Readonly<Record<Kind, Lifecycle<Run>>> = {
  AuthConfig: lifecycleOf(authConfig),
  CustomToolkit: lifecycleOf(customToolkit),
  McpServer: lifecycleOf(mcpServer),
  Session: lifecycleOf(session),
  WebhookSubscription: lifecycleOf(webhookSubscription),
};
