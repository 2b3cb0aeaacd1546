/* The class of each kind for the plugin, and the types that it shares with the other host. */

export type * from "../classes";
export { AuthConfig } from "./auth-config";
export { ConnectedAccount } from "./connected-account";
export { CustomToolkit } from "./custom-toolkit";
export { McpServer } from "./mcp-server";
export { Project } from "./project";
export { Session } from "./session";
export { TriggerInstance } from "./trigger-instance";
export { WebhookEndpoint } from "./webhook-endpoint";
export { WebhookSubscription } from "./webhook-subscription";
