/* The types that programs use with every host, beside those of the functions. */

export type {
  AuthConfigArgs,
  CustomAuthArgs,
  ManagedAuthArgs,
  ProxyConfigArgs,
} from "./auth-config/auth-config";
export type { ExpectedInputField } from "./auth-config/outputs";
export type { ClientConfigs, HttpServerEntry } from "./client-config";
export type {
  AdditionalFieldsArgs,
  ApiKeyFieldArgs,
  ApiKeySchemeArgs,
  CustomAuthSchemeArgs,
  DcrOAuthSchemeArgs,
  GenericIdArgs,
  NoAuthSchemeArgs,
} from "./custom-toolkit/auth-scheme-args";
export type { CustomToolkitArgs, LogoArgs } from "./custom-toolkit/custom-toolkit";
export type { ConnectAs } from "./mcp-server/connection-url";
export type { McpServerArgs } from "./mcp-server/mcp-server";
export type { McpServerCommands, McpServerProperties } from "./mcp-server/server-properties";
export type {
  SessionManageConnections,
  SessionMultiAccount,
  SessionPreload,
  SessionSandbox,
} from "./session/block-args";
export type { SessionWarning } from "./session/outputs";
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
} from "./session/policy-args";
export type { SessionArgs } from "./session/session-args";
export type { WebhookSubscriptionArgs } from "./webhook-subscription/webhook-subscription";
