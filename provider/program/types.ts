/* The types that programs use with every host, beside those of the classes and the functions. */

export type { ExpectedInputField } from "../resources/auth-config/auth-config-outputs";
export type { McpServerCommands, McpServerProperties } from "../resources/mcp-server/server-properties";
export type { SessionWarning } from "../resources/session/session-outputs";
export type { ClientConfigs, HttpServerEntry } from "../run/client-config";
export type {
  AdditionalFieldsArgs,
  ApiKeyFieldArgs,
  ApiKeySchemeArgs,
  CustomAuthSchemeArgs,
  DcrOAuthSchemeArgs,
  GenericIdArgs,
  NoAuthSchemeArgs,
} from "./auth-scheme-args";
export type { ConnectAs } from "./connection-url";
export type { SessionArgs } from "./session-args";
export type {
  SessionManageConnections,
  SessionMultiAccount,
  SessionPreload,
  SessionSandbox,
} from "./session-block-args";
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
} from "./session-policy-args";
