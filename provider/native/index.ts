/**
 * The resources and functions of the native plugin. Their names and arguments are those of `pulumi-composio`, so that a
 * program moves from one to the other by its import, and its state with it.
 *
 * @packageDocumentation
 */

export type {
  AuthConfigArgs,
  CustomAuthArgs,
  ManagedAuthArgs,
  ProxyConfigArgs,
} from "../resources/auth-config/auth-config";
export type { ClientConfigs, HttpServerEntry } from "../resources/client-config";
export type { ConnectAs } from "../resources/mcp-server/connection-url";
export type { McpServerArgs } from "../resources/mcp-server/mcp-server";
export type { McpServerCommands } from "../resources/mcp-server/server-properties";
export { AuthConfig } from "./auth-config";
export { CustomToolkit } from "./custom-toolkit";
export * from "./functions";
export { McpServer } from "./mcp-server";
export { Provider, type ProviderArgs } from "./provider";
export { Session } from "./session";
export { WebhookSubscription } from "./webhook-subscription";
