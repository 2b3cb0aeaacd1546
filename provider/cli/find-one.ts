import { unlessFails } from "../composio/unless-fails";
import { didYouMean } from "../core/nearest";
import { UserError } from "../core/user-error";
import type { ComposioApi } from "../resources/api";
import type { AuthConfigObject } from "../resources/auth-config/auth-config-object";
import type { CustomToolkitObject } from "../resources/custom-toolkit/custom-toolkits";
import { type McpServerObject, SERVER_ID } from "../resources/mcp-server/server-object";
import { isOwnToolkit } from "../resources/toolkit/toolkit-slug";
import { listAuthConfigs, listCustomToolkits } from "./find-all";
import { findWebhookSubscription } from "./find-webhook-subscription";
import { type Found, type NamedSession, NOTHING } from "./found";
import type { KindWord } from "./kinds";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const AUTH_CONFIG_ID = /^ac_/;
const SESSION_ID = /^trs_/;
/** The two forms of its id, and a URL. */
const WEBHOOK_SUBSCRIPTION = /^(ws_|whs_|https:)/;

/**
 * Finds the server, the auth config or the custom toolkit with an id or an exact name, the session with an id, or the
 * webhook subscription with an id or a URL.
 *
 * @throws UserError when there is none, and says what was probably meant; when several of one kind have the name.
 */
export async function findOne(
  api: ComposioApi,
  idOrName: string,
  kind: KindWord | undefined,
  say: (text: string) => void,
): Promise<Found> {
  const wanted = kind ?? kindOf(idOrName);
  if (wanted === "session") {
    return { ...NOTHING, sessions: [await findSession(api, idOrName)] };
  }
  if (wanted === "webhook-subscription") {
    return { ...NOTHING, webhookSubscriptions: [await findWebhookSubscription(api, idOrName)] };
  }
  const isWanted = (word: KindWord) => wanted === undefined || wanted === word;
  const server = isWanted("server") ? await findServer(api, idOrName) : undefined;
  if (server) {
    return { ...NOTHING, servers: [server] };
  }
  const authConfig = isWanted("auth-config") ? await findAuthConfig(api, idOrName, say) : undefined;
  if (authConfig) {
    return { ...NOTHING, authConfigs: [authConfig] };
  }
  const customToolkit = isWanted("custom-toolkit") ? await findCustomToolkit(api, idOrName, say) : undefined;
  if (customToolkit) {
    return { ...NOTHING, customToolkits: [customToolkit] };
  }
  throw await missing(api, idOrName, wanted, say);
}

function kindOf(idOrName: string): KindWord | undefined {
  if (AUTH_CONFIG_ID.test(idOrName)) {
    return "auth-config";
  }
  if (isOwnToolkit(idOrName)) {
    return "custom-toolkit";
  }
  if (WEBHOOK_SUBSCRIPTION.test(idOrName)) {
    return "webhook-subscription";
  }
  return SESSION_ID.test(idOrName) ? "session" : undefined;
}

async function findSession({ sessions }: ComposioApi, id: string): Promise<NamedSession> {
  const session = await sessions.find(id);
  if (!session) {
    throw new UserError(
      `There is no session with the id "${id}" in the Composio project that the API key belongs to; check the id and the ` +
        "key. Sessions have no names, and Composio has no list of them",
    );
  }
  return { ...session, name: session.config.user_id ?? id };
}

async function findServer(
  { mcpServers }: ComposioApi,
  idOrName: string,
): Promise<McpServerObject | undefined> {
  if (UUID.test(idOrName)) {
    return mcpServers.find(idOrName);
  }
  // Ids are UUIDs by the documentation, and may well be others. A name is the more usual word.
  const { server } = await mcpServers.findByName(idOrName);
  return server ?? (SERVER_ID.test(idOrName) ? await unlessFails(mcpServers.find(idOrName)) : undefined);
}

/** One without a name goes by its id, so a word that looks like an id may be a name. */
async function findAuthConfig(
  api: ComposioApi,
  idOrName: string,
  say: (text: string) => void,
): Promise<AuthConfigObject | undefined> {
  const byId = AUTH_CONFIG_ID.test(idOrName) ? await api.authConfigs.find(idOrName) : undefined;
  if (byId) {
    return byId;
  }
  const named = onlyOne(await listAuthConfigs(api, say), idOrName, "auth configs");
  return named && api.authConfigs.find(named.id);
}

async function findCustomToolkit(
  api: ComposioApi,
  slugOrName: string,
  say: (text: string) => void,
): Promise<CustomToolkitObject | undefined> {
  const bySlug = isOwnToolkit(slugOrName) ? await api.customToolkits.find(slugOrName) : undefined;
  if (bySlug) {
    return bySlug;
  }
  const named = onlyOne(await listCustomToolkits(api, say), slugOrName, "custom toolkits");
  return named && api.customToolkits.find(named.id);
}

/** @throws UserError when several have the name. */
function onlyOne<T extends { id: string; name?: string | undefined }>(
  all: T[],
  wanted: string,
  kinds: string,
): T | undefined {
  const named = all.filter(({ name }) => name === wanted);
  if (named.length > 1) {
    const ids = named.map(({ id }) => id);
    throw new UserError(
      `${ids.length} ${kinds} have the name "${wanted}": give the id of one of them, ${ids.join(", ")}`,
    );
  }
  return named[0];
}

async function missing(
  api: ComposioApi,
  idOrName: string,
  wanted: "server" | "auth-config" | "custom-toolkit" | undefined,
  say: (text: string) => void,
): Promise<UserError> {
  const isWanted = (word: typeof wanted) => wanted === undefined || wanted === word;
  const servers = isWanted("server") ? (await api.mcpServers.list()).items : [];
  const authConfigs = isWanted("auth-config") ? await listAuthConfigs(api, say) : [];
  const toolkits = isWanted("custom-toolkit") ? await listCustomToolkits(api, say) : [];
  const all = [...servers, ...authConfigs, ...toolkits];
  const known = [...new Set(all.flatMap(({ id, name = id }) => [name, id]))];
  const what = wanted
    ? { server: "MCP server", "auth-config": "auth config", "custom-toolkit": "custom toolkit" }[wanted]
    : "MCP server, no auth config and no custom toolkit";
  return new UserError(
    `There is no ${what} with the id or name "${idOrName}" in the Composio project that the API key belongs to; ` +
      didYouMean(idOrName, known, "check the name and the key", 3),
  );
}
