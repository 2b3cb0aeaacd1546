export {
  type AuthConfigProperties,
  type GetAuthConfigArgs,
  type GetAuthConfigOutputArgs,
  type GetAuthConfigResult,
  getAuthConfig,
  getAuthConfigOutput,
} from "./get-auth-config";
export {
  type GetAuthConfigsArgs,
  type GetAuthConfigsOutputArgs,
  type GetAuthConfigsResult,
  getAuthConfigs,
  getAuthConfigsOutput,
} from "./get-auth-configs";
export {
  type GetMcpServerArgs,
  type GetMcpServerOutputArgs,
  type GetMcpServerResult,
  getMcpServer,
  getMcpServerOutput,
} from "./get-mcp-server";
export {
  type GetMcpServersArgs,
  type GetMcpServersOutputArgs,
  type GetMcpServersResult,
  getMcpServers,
  getMcpServersOutput,
} from "./get-mcp-servers";
export {
  type GetSessionConfigsArgs,
  type GetSessionConfigsOutputArgs,
  type GetSessionConfigsResult,
  getSessionConfigs,
  getSessionConfigsOutput,
  type SessionConfigProperties,
} from "./get-session-configs";
export {
  type GetToolkitArgs,
  type GetToolkitOutputArgs,
  type GetToolkitResult,
  getToolkit,
  getToolkitOutput,
  type Toolkit,
} from "./get-toolkit";
export {
  type AuthField,
  type GetToolkitAuthFieldsArgs,
  type GetToolkitAuthFieldsOutputArgs,
  type GetToolkitAuthFieldsResult,
  getToolkitAuthFields,
  getToolkitAuthFieldsOutput,
  type ToolkitAuthScheme,
} from "./get-toolkit-auth-fields";
export {
  type GetToolkitsArgs,
  type GetToolkitsOutputArgs,
  type GetToolkitsResult,
  getToolkits,
  getToolkitsOutput,
} from "./get-toolkits";
export {
  type GetToolsArgs,
  type GetToolsOutputArgs,
  type GetToolsResult,
  getTools,
  getToolsOutput,
  type Tool,
} from "./get-tools";
export {
  type GetWebhookEventTypesResult,
  getWebhookEventTypes,
  getWebhookEventTypesOutput,
  type WebhookEventType,
} from "./get-webhook-event-types";
