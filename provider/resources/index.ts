import { lifecycleOf } from "../core/lifecycle";
import { authConfig } from "./auth-config/definition";
import { customToolkit } from "./custom-toolkit/definition";
import { mcpServer } from "./mcp-server/definition";
import { session } from "./session/definition";
import { webhookSubscription } from "./webhook-subscription/definition";

/** The life cycle of every resource, by the name of its class. */
export const RESOURCES = {
  AuthConfig: lifecycleOf(authConfig),
  CustomToolkit: lifecycleOf(customToolkit),
  McpServer: lifecycleOf(mcpServer),
  Session: lifecycleOf(session),
  WebhookSubscription: lifecycleOf(webhookSubscription),
};
