export type { ClientConfigs, HttpServerEntry } from "./client-config";
export type { ConnectAs } from "./connection-url";
export { McpServer, type McpServerArgs, type McpServerCommands } from "./mcp-server";
