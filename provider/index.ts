export type { ClientConfigs, HttpServerEntry } from "./client-config";
export type { ConnectAs } from "./connection-url";
export * from "./lookups";
export { McpServer, type McpServerArgs } from "./mcp-server";
export type { McpServerCommands, McpServerProperties } from "./server-properties";
