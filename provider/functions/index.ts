export {
  type AuthConfigProperties,
  type GetAuthConfigsArgs,
  type GetAuthConfigsOutputArgs,
  type GetAuthConfigsResult,
  getAuthConfigs,
  getAuthConfigsOutput,
} from "./get-auth-configs";
export {
  type GetMcpServerArgs,
  type GetMcpServerOutputArgs,
  type GetMcpServerResult,
  getMcpServer,
  getMcpServerOutput,
} from "./get-mcp-server";
export {
  type GetMcpServersArgs,
  type GetMcpServersOutputArgs,
  type GetMcpServersResult,
  getMcpServers,
  getMcpServersOutput,
} from "./get-mcp-servers";
export {
  type GetToolsArgs,
  type GetToolsOutputArgs,
  type GetToolsResult,
  getTools,
  getToolsOutput,
  type Tool,
} from "./get-tools";
export type { LookupOptions } from "./look-up";
