import type { ClientSettings } from "../../provider/composio/client";
import { type ComposioApi, connectTo } from "../../provider/resources/api";
import type { McpServerFields, McpServers } from "../../provider/resources/mcp-server/mcp-servers";
import type { McpServerObject } from "../../provider/resources/mcp-server/server-object";

/** The API at an origin, through a client of its own that sends every request once. */
export function apiAt(origin: string, settings: Partial<ClientSettings> = {}): ComposioApi {
  return connectTo({
    origin,
    credential: { header: "x-api-key", key: "ak_test" },
    timeoutMs: 30_000,
    retryBudgetMs: 0,
    maxInFlight: 10,
    ...settings,
  });
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
