import { Catalogue } from "../../provider/catalogue/catalogue";
import { ToolSuggestions } from "../../provider/catalogue/suggest-tool";
import { checkInputs } from "../../provider/core/check";
import { changedInputs } from "../../provider/core/diff";
import type { Properties } from "../../provider/core/resource";
import type { ComposioApi } from "../../provider/resources/api";
import { mcpServer } from "../../provider/resources/mcp-server/mcp-server-definition";
import { Preflight } from "../../provider/resources/mcp-server/mcp-server-preflight";
import type { McpServerFields, McpServers } from "../../provider/resources/mcp-server/mcp-servers";
import type { McpServerObject } from "../../provider/resources/mcp-server/server-object";

/** Returns what `check` says of the inputs of an MCP server, without asking Composio. */
export function checkServer(olds: Properties, news: Properties) {
  return checkInputs(mcpServer, olds, news);
}

/** Returns what `diff` says of an MCP server. */
export function diffServer(state: Properties, news: Properties) {
  const changed = changedInputs(mcpServer.fields, state, news);
  return {
    changes: changed.length > 0,
    replaces: changed.filter((name) => mcpServer.fields[name]?.createOnly),
    deleteBeforeReplace: mcpServer.deleteBeforeReplace(state, news),
  };
}

/** The look-ups of previews, with an API and a listener of its own. */
export function preflightWith(connect: () => ComposioApi, warn: (warning: string) => void): Preflight {
  const catalogue = new Catalogue(connect, warn);
  return new Preflight(catalogue, new ToolSuggestions(catalogue), warn);
}

/** Creates a server by one request, and reads it where the answer does not describe it. */
export async function createServer(servers: McpServers, fields: McpServerFields): Promise<McpServerObject> {
  const budget = servers.newBudget();
  const { id, remote } = await servers.create(fields, budget);
  return remote ?? servers.readNew(id, budget);
}

/** A server as the API describes it, with every field. */
export const SERVER_OBJECT = {
  id: "11111111-1111-4111-8111-111111111111",
  name: "support",
  auth_config_ids: ["ac_gmail"],
  allowed_tools: [],
  mcp_url: "https://example.com/mcp",
  toolkits: ["gmail"],
  toolkit_icons: { gmail: "https://example.com/gmail.png" },
  commands: { cursor: "a", claude: "b", windsurf: "c" },
  created_at: "2026-01-01T00:00:00.000Z",
  updated_at: "2026-01-01T00:00:00.000Z",
  server_instance_count: 0,
  managed_auth_via_composio: false,
};
