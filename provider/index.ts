export * from "./functions";
export {
  AuthConfig,
  type AuthConfigArgs,
  type CustomAuthArgs,
  type ManagedAuthArgs,
  type ProxyConfigArgs,
} from "./resources/auth-config/auth-config";
export type { ExpectedInputField } from "./resources/auth-config/outputs";
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
export type { ClientConfigs, HttpServerEntry } from "./resources/mcp-server/client-config";
export type { ConnectAs } from "./resources/mcp-server/connection-url";
export { McpServer, type McpServerArgs } from "./resources/mcp-server/mcp-server";
export type { McpServerCommands, McpServerProperties } from "./resources/mcp-server/server-properties";
