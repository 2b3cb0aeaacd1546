export { AuthConfig } from "./program/auth-config";
export { CustomToolkit } from "./program/custom-toolkit";
export * from "./program/enums";
export * from "./program/functions";
export type { LookupOptions } from "./program/functions/look-up";
export { McpServer } from "./program/mcp-server";
export { Session } from "./program/session";
export type * from "./program/types";
export { WebhookSubscription } from "./program/webhook-subscription";
