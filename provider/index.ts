export * from "./functions";
export {
  AuthConfig,
  type AuthConfigArgs,
  type CustomAuthArgs,
  type ManagedAuthArgs,
  type ProxyConfigArgs,
} from "./resources/auth-config/auth-config";
export type { ExpectedInputField } from "./resources/auth-config/outputs";
export type { ClientConfigs, HttpServerEntry } from "./resources/client-config";
export type {
  AdditionalFieldsArgs,
  ApiKeyFieldArgs,
  ApiKeySchemeArgs,
  CustomAuthSchemeArgs,
  DcrOAuthSchemeArgs,
  GenericIdArgs,
  NoAuthSchemeArgs,
} from "./resources/custom-toolkit/auth-scheme-args";
export {
  CustomToolkit,
  type CustomToolkitArgs,
  type LogoArgs,
} from "./resources/custom-toolkit/custom-toolkit";
export type { ConnectAs } from "./resources/mcp-server/connection-url";
export { McpServer, type McpServerArgs } from "./resources/mcp-server/mcp-server";
export type { McpServerCommands, McpServerProperties } from "./resources/mcp-server/server-properties";
export type {
  SessionManageConnections,
  SessionMultiAccount,
  SessionPreload,
  SessionSandbox,
} from "./resources/session/block-args";
export type { SessionWarning } from "./resources/session/outputs";
export type {
  SessionAllowList,
  SessionApproval,
  SessionConditionCheck,
  SessionDenyList,
  SessionHook,
  SessionHookHandler,
  SessionHookTarget,
  SessionPromptInjectionCheck,
  SessionTagged,
  SessionTags,
  SessionToolkits,
  SessionTools,
  SessionUnlisted,
  SessionUntagged,
  SessionWebhookCheck,
  ToolHint,
} from "./resources/session/policy-args";
export { Session } from "./resources/session/session";
export type { SessionArgs } from "./resources/session/session-args";
export {
  WebhookSubscription,
  type WebhookSubscriptionArgs,
} from "./resources/webhook-subscription/webhook-subscription";
