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
export type { ConnectAs } from "./resources/mcp-server/connection-url";
export { McpServer, type McpServerArgs } from "./resources/mcp-server/mcp-server";
export type { McpServerCommands, McpServerProperties } from "./resources/mcp-server/server-properties";
