import type { ComposioApi } from "../resources/api";
import type { AuthConfigObject } from "../resources/auth-config/auth-config-object";
import type { McpServerObject } from "../resources/mcp-server/server-object";
import type { ImportArguments } from "./arguments";
import type { Found } from "./found";

/** Finds all that match, the oldest first. Asks nothing of a kind that is not wanted. */
export async function findAll(
  api: ComposioApi,
  { kind, nameFilter }: Pick<ImportArguments, "kind" | "nameFilter">,
  say: (text: string) => void,
): Promise<Found> {
  const [authConfigs, servers] = await Promise.all([
    kind === undefined || kind === "auth-config" ? allAuthConfigs(api, nameFilter, say) : [],
    kind === undefined || kind === "server" ? allServers(api, nameFilter, say) : [],
  ]);
  if (kind === undefined || kind === "session") {
    say("sessions are left out, because Composio has no list of them: import each by its id");
  }
  return { authConfigs, servers, sessions: [] };
}

async function allServers(
  { mcpServers }: ComposioApi,
  nameFilter: string | undefined,
  say: (text: string) => void,
): Promise<McpServerObject[]> {
  const { servers, isWhole } = await mcpServers.list(nameFilter === undefined ? {} : { name: nameFilter });
  if (!isWhole) {
    say("Composio's list has servers that cannot be read; they are left out");
  }
  return servers;
}

/** Reads each one by itself: what a list leaves out, a program would seem to take away. */
async function allAuthConfigs(
  api: ComposioApi,
  nameFilter = "",
  say: (text: string) => void,
): Promise<AuthConfigObject[]> {
  const listed = await listAuthConfigs(api, say);
  const matching = listed.filter(({ name }) => name.toLowerCase().includes(nameFilter.toLowerCase()));
  const read = await Promise.all(matching.map(({ id }) => api.authConfigs.find(id)));
  return read.filter((authConfig) => authConfig !== undefined);
}

/** Lists the auth configs without a search, since it is not known which case that takes. */
export async function listAuthConfigs(
  { authConfigs }: ComposioApi,
  say: (text: string) => void,
): Promise<AuthConfigObject[]> {
  const { items, isWhole } = await authConfigs.list({});
  if (!isWhole) {
    say("Composio's list has auth configs that cannot be read; they are left out");
  }
  return items.sort((a, b) => (a.created_at ?? "").localeCompare(b.created_at ?? ""));
}
