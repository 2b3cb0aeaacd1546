import type { CatalogueApi } from "../../catalogue/catalogue";
import { findAuthConfig } from "../../catalogue/find-auth-config";
import { assertToolkit } from "../../catalogue/find-toolkit";
import { unlessFails } from "../../composio/unless-fails";
import type { FunctionDefinition } from "../../core/function";
import { type GetMcpServerResult, serverResult } from "./get-mcp-server";
import type { McpServers } from "./mcp-servers";

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

/** @internal */
export const getMcpServers: FunctionDefinition<
  GetMcpServersArgs,
  GetMcpServersResult,
  { mcpServers: McpServers } & CatalogueApi
> = {
  name: "getMcpServers",
  takes: {
    nameContains: { type: "part" },
    toolkits: { type: "texts" },
    authConfigIds: { type: "texts" },
  },
  what: () => "the MCP servers",
  async ask(api, { nameContains, toolkits, authConfigIds }) {
    if (toolkits?.length === 0 || authConfigIds?.length === 0) {
      return { servers: [] };
    }
    const { items: servers } = await api.mcpServers.list({
      ...(nameContains && { name: nameContains }),
      ...(toolkits && { toolkits: toolkits.join(",") }),
      ...(authConfigIds && { auth_config_ids: authConfigIds.join(",") }),
    });
    if (servers.length === 0) {
      await Promise.all([
        ...(toolkits ?? []).map((slug) => assertToolkit(api.toolkits, slug)),
        ...(authConfigIds ?? []).map((id) => unlessFails(findAuthConfig(api.authConfigs, id))),
      ]);
    }
    return { servers: servers.map(serverResult) };
  },
};
