import type { McpServerHolder } from "../mcp-server/mcp-server-store";
import type { AuthConfigHolder } from "./auth-config-store";
import type { StoredAuthConfig } from "./stored-auth-config";

/** Deletes it, whatever it is, and has MCP servers lose its id if the switch says so. */
export function deleteAuthConfig(
  { authConfigs, servers, settings }: AuthConfigHolder & Pick<McpServerHolder, "servers">,
  id: string,
): StoredAuthConfig {
  const deleted = authConfigs.change(id, { deleted: true });
  if (settings.authConfigs.deletedInServers !== "lost") {
    return deleted;
  }
  for (const server of servers.live()) {
    if (!server.auth_config_ids.includes(id)) {
      continue;
    }
    servers.change(server.id, { auth_config_ids: server.auth_config_ids.filter((each) => each !== id) });
  }
  return deleted;
}
