/**
 * The resources and functions of the native plugin. Their names and arguments are those of `pulumi-composio`, so that a
 * program moves from one to the other by its import, and its state with it.
 *
 * @packageDocumentation
 */

export type * from "../functions";
export type * from "../resources/types";
export { AuthConfig } from "./auth-config";
export { CustomToolkit } from "./custom-toolkit";
export {
  getAuthConfig,
  getAuthConfigOutput,
  getAuthConfigs,
  getAuthConfigsOutput,
  getMcpServer,
  getMcpServerOutput,
  getMcpServers,
  getMcpServersOutput,
  getSessionConfigs,
  getSessionConfigsOutput,
  getToolkit,
  getToolkitAuthFields,
  getToolkitAuthFieldsOutput,
  getToolkitOutput,
  getToolkits,
  getToolkitsOutput,
  getTools,
  getToolsOutput,
  getWebhookEventTypes,
  getWebhookEventTypesOutput,
} from "./functions";
export { McpServer } from "./mcp-server";
export { Provider, type ProviderArgs } from "./provider";
export { Session } from "./session";
export { WebhookSubscription } from "./webhook-subscription";
