/* The values that inputs may have, each a type and a constant. A text with the same value is as good. */

export { AuthScheme } from "../catalogue/auth-scheme";
export { ConnectedAccountType } from "../catalogue/connected-account-type";
export { ToolHint } from "../catalogue/tool-hint";
export { WebhookVersion } from "../catalogue/webhook-version";
export { CustomAuthMode, LogoMimeType } from "../resources/custom-toolkit/custom-toolkit-enums";
export { ApiKeyAccess, ApiKeyPreset, LogVisibility } from "../resources/project/project-enums";
export {
  SessionHookAction,
  SessionHookHandlerType,
  SessionHookType,
  SessionSandboxSize,
} from "../resources/session/session-enums";
export { McpClient } from "../run/mcp-client";
