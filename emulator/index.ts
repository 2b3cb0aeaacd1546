export type { CredentialHeader } from "./auth";
export type { AuthConfigSettings } from "./auth-configs/settings";
export type {
  AuthConfigChange,
  Credentials,
  CredentialValue,
  ProxyConfig,
  StoredAuthConfig,
  ToolAccessConfig,
} from "./auth-configs/stored";
export type { CustomToolkitSettings } from "./custom-toolkits/settings";
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
} from "./custom-toolkits/stored";
export type { Emulator } from "./emulator";
export type * from "./faults/fault";
export type { FaultControl } from "./faults/fault-queue";
export type * from "./faults/fault-target";
export type * from "./faults/other-service";
export type { JournalEntry, JournalReader } from "./journal";
export { OPERATIONS, type Operation } from "./operations";
export type { AuthConfigOption, EmulatorOptions } from "./options";
export type { SessionSettings } from "./sessions/settings";
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
} from "./sessions/stored";
export type { EmulatorSettings, SettingsChange } from "./settings";
export { startEmulator } from "./start-emulator";
export type { ServerChange } from "./store";
export type { StoredServer } from "./stored-server";
export type { WebhookSubscriptionSettings } from "./webhook-subscriptions/settings";
export type {
  StoredWebhookSubscription,
  WebhookSubscriptionChange,
  WebhookVersion,
} from "./webhook-subscriptions/stored";
