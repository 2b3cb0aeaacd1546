import { logoOf } from "../../catalogue";
import type { McpServerSettings } from "./mcp-server-settings";
import { shownTools } from "./shown-tools";
import type { StoredServer } from "./stored-mcp-server";

interface Context {
  readonly origin: string;
  readonly settings: McpServerSettings;
}

/** A server as creating and listing show it. */
export function serverObject(server: StoredServer, { origin, settings }: Context) {
  const mcpUrl = mcpUrlOf(server.id, origin);
  return {
    id: server.id,
    name: server.name,
    auth_config_ids: server.auth_config_ids,
    allowed_tools: shownTools(server, settings),
    mcp_url: mcpUrl,
    toolkits: server.toolkits,
    toolkit_icons: Object.fromEntries(server.toolkits.map((slug) => [slug, logoOf(slug)])),
    commands: {
      cursor: setupCommand(mcpUrl, server.name, "cursor"),
      claude: setupCommand(mcpUrl, server.name, "claude"),
      windsurf: setupCommand(mcpUrl, server.name, "windsurf"),
    },
    updated_at: server.updated_at,
    created_at: server.created_at,
    server_instance_count: server.server_instance_count,
    managed_auth_via_composio: server.managed_auth_via_composio,
  };
}

/** A server as reading and changing it show it. */
export function serverObjectWithDeleted(server: StoredServer, context: Context) {
  return { ...serverObject(server, context), deleted: server.deleted };
}

/** The six fields that creating a custom server answers. */
export function customServerObject(server: StoredServer, context: Context) {
  const { id, name, auth_config_ids, allowed_tools, mcp_url, commands } = serverObject(server, context);
  return { id, name, auth_config_ids, allowed_tools, mcp_url, commands };
}

export const mcpUrlOf = (id: string, origin: string): string => `${origin}/v3/mcp/${id}/mcp`;

const setupCommand = (url: string, name: string, client: string): string =>
  `npx @composio/mcp@latest setup "${url}" "${name}" --client ${client}`;
