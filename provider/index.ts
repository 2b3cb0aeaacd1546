export * from "./functions";
export type { LookupOptions } from "./functions/look-up";
export { AuthConfig } from "./resources/auth-config/auth-config";
export { CustomToolkit } from "./resources/custom-toolkit/custom-toolkit";
export { McpServer } from "./resources/mcp-server/mcp-server";
export { Session } from "./resources/session/session";
export type * from "./resources/types";
export { WebhookSubscription } from "./resources/webhook-subscription/webhook-subscription";
