import type { EmulatorContext } from "../../server/emulator-context";
import type { StoredAuthConfig } from "./stored-auth-config";

/** Deletes it, whatever it is, and has MCP servers lose its id if the switch says so. */
export function deleteAuthConfig(
  { authConfigs, store, settings }: Pick<EmulatorContext, "authConfigs" | "store" | "settings">,
  id: string,
): StoredAuthConfig {
  const deleted = authConfigs.change(id, { deleted: true });
  if (settings.authConfigs.deletedInServers !== "lost") {
    return deleted;
  }
  for (const server of store.live()) {
    if (!server.auth_config_ids.includes(id)) {
      continue;
    }
    store.change(server.id, { auth_config_ids: server.auth_config_ids.filter((each) => each !== id) });
  }
  return deleted;
}
