/**
 * The resources and functions of the native plugin. Their names and arguments are those of `pulumi-composio`, so that a
 * program moves from one to the other by its import, and its state with it.
 *
 * @packageDocumentation
 */

export type * from "../program/functions";
export { AuthConfig } from "../program/native/auth-config";
export { CustomToolkit } from "../program/native/custom-toolkit";
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
} from "../program/native/functions";
export { McpServer } from "../program/native/mcp-server";
export { Provider, type ProviderArgs } from "../program/native/provider";
export { Session } from "../program/native/session";
export { WebhookSubscription } from "../program/native/webhook-subscription";
export type * from "../program/types";
