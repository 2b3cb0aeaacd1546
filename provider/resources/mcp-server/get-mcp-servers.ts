import type { FunctionDefinition } from "../function";
import { type GetMcpServerResult, serverResult } from "./get-mcp-server";

/** Which servers are looked up. A server has to match all that is given. */
export interface GetMcpServersArgs {
  /** A part of the name, whatever its case. Default: any name. */
  nameContains?: string;
  /** Slugs of toolkits, of which a server has at least one. Default: any toolkits. */
  toolkits?: string[];
  /** Ids of auth configs, of which a server has at least one. Default: any auth configs. */
  authConfigIds?: string[];
}

/** The servers that match. */
export interface GetMcpServersResult {
  /** The servers, the oldest first. */
  servers: GetMcpServerResult[];
}

export const getMcpServers: FunctionDefinition<GetMcpServersArgs, GetMcpServersResult> = {
  name: "getMcpServers",
  what: () => "the MCP servers",
  async ask({ mcpServers }, { nameContains, toolkits, authConfigIds }) {
    if (toolkits?.length === 0 || authConfigIds?.length === 0) {
      return { servers: [] };
    }
    const { servers } = await mcpServers.list({
      ...(nameContains && { name: nameContains }),
      ...(toolkits && { toolkits: toolkits.join(",") }),
      ...(authConfigIds && { auth_config_ids: authConfigIds.join(",") }),
    });
    return { servers: servers.map(serverResult) };
  },
};
