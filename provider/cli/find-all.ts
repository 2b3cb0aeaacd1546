import { ComposioError } from "../composio/errors";
import type { ComposioApi } from "../resources/api";
import type { AuthConfigObject } from "../resources/auth-config/auth-config-object";
import type { CustomToolkitObject } from "../resources/custom-toolkit/custom-toolkits";
import type { McpServerObject } from "../resources/mcp-server/server-object";
import { isOwnToolkit } from "../resources/toolkit/toolkit-slug";
import type { ImportArguments } from "./arguments";
import { allWebhookSubscriptions } from "./find-webhook-subscription";
import { type Found, NOTHING } from "./found";
import type { KindWord } from "./kinds";

/** Finds all that match, the oldest first. Asks nothing of a kind that is not wanted. */
export async function findAll(
  api: ComposioApi,
  { kind, nameFilter }: Pick<ImportArguments, "kind" | "nameFilter">,
  say: (text: string) => void,
): Promise<Found> {
  const isWanted = (word: KindWord) => kind === undefined || kind === word;
  const [customToolkits, authConfigs, servers, subscriptions] = await Promise.all([
    isWanted("custom-toolkit") ? allCustomToolkits(api, nameFilter, say).catch(ifMandatory) : [],
    isWanted("auth-config") ? allAuthConfigs(api, nameFilter, say) : [],
    isWanted("server") ? allServers(api, nameFilter, say) : [],
    isWanted("webhook-subscription") ? allWebhookSubscriptions(api, kind !== undefined, say) : [],
  ]);
  if (isWanted("session")) {
    say("sessions are left out, because Composio has no list of them: import each by its id");
  }
  const webhookSubscriptions = subscriptions.filter(({ name }) => matches(name, nameFilter));
  return { ...NOTHING, customToolkits, authConfigs, servers, webhookSubscriptions };

  /** A key that may not read toolkits still finds the rest. */
  function ifMandatory(error: unknown): [] {
    if (kind === undefined && error instanceof ComposioError && error.details.status === 403) {
      say("the key may not list custom toolkits; they are left out");
      return [];
    }
    throw error;
  }
}

async function allServers(
  { mcpServers }: ComposioApi,
  nameFilter: string | undefined,
  say: (text: string) => void,
): Promise<McpServerObject[]> {
  const { items, isWhole } = await mcpServers.list(nameFilter === undefined ? {} : { name: nameFilter });
  if (!isWhole) {
    say("Composio's list has servers that cannot be read; they are left out");
  }
  return items;
}

/** Reads each one by itself: what a list leaves out, a program would seem to take away. */
async function allAuthConfigs(
  api: ComposioApi,
  nameFilter: string | undefined,
  say: (text: string) => void,
): Promise<AuthConfigObject[]> {
  const listed = await listAuthConfigs(api, say);
  const matching = listed.filter(({ name }) => matches(name, nameFilter));
  const read = await Promise.all(matching.map(({ id }) => api.authConfigs.find(id)));
  return read.filter((authConfig) => authConfig !== undefined);
}

/** Reads each one by itself, because a list describes less. */
async function allCustomToolkits(
  api: ComposioApi,
  nameFilter = "",
  say: (text: string) => void,
): Promise<CustomToolkitObject[]> {
  const listed = await listCustomToolkits(api, say);
  const matching = listed.filter(({ name = "" }) => name.toLowerCase().includes(nameFilter.toLowerCase()));
  const read = await Promise.all(matching.map(({ id }) => api.customToolkits.find(id)));
  return read.filter((toolkit) => toolkit !== undefined);
}

export async function listCustomToolkits(
  { customToolkits }: ComposioApi,
  say: (text: string) => void,
): Promise<CustomToolkitObject[]> {
  const { items, isWhole } = await customToolkits.list();
  if (!isWhole) {
    say("Composio's list has custom toolkits that cannot be read; they are left out");
  }
  // A service that does not know the filter lists its own toolkits too.
  return items.filter(({ id }) => isOwnToolkit(id)).sort((a, b) => a.id.localeCompare(b.id));
}

/** Lists the auth configs without a search, since it is not known which case that takes. */
export async function listAuthConfigs(
  { authConfigs }: ComposioApi,
  say: (text: string) => void,
): Promise<AuthConfigObject[]> {
  const { items, isWhole } = await authConfigs.list();
  if (!isWhole) {
    say("Composio's list has auth configs that cannot be read; they are left out");
  }
  return items.sort((a, b) => (a.created_at ?? "").localeCompare(b.created_at ?? ""));
}

function matches(name: string, nameFilter = ""): boolean {
  return name.toLowerCase().includes(nameFilter.toLowerCase());
}
