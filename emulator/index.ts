export type { CredentialHeader } from "./api/credentials";
export type { JsonValue } from "./api/json-value";
export { OPERATIONS, type Operation } from "./api/operations";
export type { RequestPattern } from "./api/request-pattern";
export type * from "./faults/fault";
export type { FaultControl } from "./faults/fault-queue";
export type * from "./faults/fault-target";
export type * from "./faults/other-service";
export type { JournalEntry, JournalReader } from "./journal/journal";
export type { JournalFilter } from "./journal/journal-filter";
export type { AuthConfigOption } from "./kinds/auth-config/auth-config-option";
export type { AuthConfigSettings } from "./kinds/auth-config/auth-config-settings";
export type {
  AuthConfigChange,
  Credentials,
  CredentialValue,
  ProxyConfig,
  StoredAuthConfig,
  ToolAccessConfig,
} from "./kinds/auth-config/stored-auth-config";
export type { AccountLink } from "./kinds/connected-account/account-link";
export type { ConnectedAccountSettings } from "./kinds/connected-account/connected-account-settings";
export type {
  AccountAcl,
  ConnectedAccountChange,
  StoredConnectedAccount,
} from "./kinds/connected-account/stored-connected-account";
export type { CustomToolkitSettings } from "./kinds/custom-toolkit/custom-toolkit-settings";
export type {
  AdditionalFields,
  ApiKeyScheme,
  CustomAuthScheme,
  CustomToolkitChange,
  DcrOAuthScheme,
  FieldTexts,
  LogoFile,
  NoAuthScheme,
  StoredCustomToolkit,
  ToolkitHeaders,
} from "./kinds/custom-toolkit/stored-custom-toolkit";
export type { McpServerSettings } from "./kinds/mcp-server/mcp-server-settings";
export type { ServerChange, StoredServer } from "./kinds/mcp-server/stored-mcp-server";
export type { ProjectSettings } from "./kinds/project/project-settings";
export type { KeyPermission, ProjectChange, StoredProject } from "./kinds/project/stored-project";
export type { SessionSettings } from "./kinds/session/session-settings";
export type {
  SessionChange,
  SessionConfig,
  SessionExecution,
  SessionHook,
  SessionHookHandler,
  SessionHookTarget,
  SessionInstant,
  SessionPreload,
  SessionRule,
  SessionSwitch,
  SessionVersion,
  StoredSession,
} from "./kinds/session/stored-session";
export type { FireOptions } from "./kinds/trigger-instance/fire-options";
export type {
  StoredTriggerInstance,
  TriggerConfig,
  TriggerInstanceChange,
} from "./kinds/trigger-instance/stored-trigger-instance";
export type { TriggerPayload } from "./kinds/trigger-instance/trigger-event";
export type { TriggerInstanceSettings } from "./kinds/trigger-instance/trigger-instance-settings";
export type {
  StoredWebhookEndpoint,
  WebhookEndpointChange,
  WebhookEndpointData,
} from "./kinds/webhook-endpoint/stored-webhook-endpoint";
export type { WebhookEndpointSettings } from "./kinds/webhook-endpoint/webhook-endpoint-settings";
export type {
  StoredWebhookSubscription,
  WebhookSubscriptionChange,
  WebhookVersion,
} from "./kinds/webhook-subscription/stored-webhook-subscription";
export type { WebhookDelivery } from "./kinds/webhook-subscription/webhook-delivery";
export type { WebhookSubscriptionSettings } from "./kinds/webhook-subscription/webhook-subscription-settings";
export type * from "./seed/emulator-seed";
export type { SeedTool, SeedToolkit } from "./seed/seeded-toolkit";
export type { Emulator } from "./server/emulator";
export type { EmulatorOptions } from "./server/emulator-options";
export type { EmulatorSettings, SettingsChange } from "./server/emulator-settings";
export type { EmulatorSnapshot, ProjectsSnapshot, StoresSnapshot } from "./server/emulator-snapshot";
export type { ProjectContents } from "./server/project-contents";
export { startEmulator } from "./server/start-emulator";
export type { KindSnapshot } from "./storage/kind-snapshot";
export type * from "./stubs/stub";
export type { StubControl } from "./stubs/stubs";
export type { ClockControl } from "./time/emulator-clock";
export type {
  ToolCall,
  ToolCallWay,
  ToolData,
  ToolResult,
} from "./tool-calls/tool-call";
export type { ToolControl } from "./tool-calls/tool-control";
