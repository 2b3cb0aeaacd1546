export { McpServer, type McpServerArgs, type McpServerCommands } from "./mcp-server";
