import { unlessFails } from "../composio/unless-fails";
import { didYouMean } from "../core/nearest";
import { UserError } from "../core/user-error";
import type { ComposioApi } from "../resources/api";
import type { AuthConfigObject } from "../resources/auth-config/auth-config-object";
import { type McpServerObject, SERVER_ID } from "../resources/mcp-server/server-object";
import { listAuthConfigs } from "./find-all";
import { findWebhookSubscription } from "./find-webhook-subscription";
import { type Found, type NamedSession, NOTHING } from "./found";
import type { KindWord } from "./kinds";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const AUTH_CONFIG_ID = /^ac_/;
const SESSION_ID = /^trs_/;
/** The two forms of its id, and a URL. */
const WEBHOOK_SUBSCRIPTION = /^(ws_|whs_|https:)/;

/**
 * Finds the server or the auth config with an id or an exact name, the session with an id, or the webhook subscription with
 * an id or a URL.
 *
 * @throws UserError when there is none, and says what was probably meant; when several auth configs have the name.
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
  const server = wanted === "auth-config" ? undefined : await findServer(api, idOrName);
  if (server) {
    return { ...NOTHING, servers: [server] };
  }
  const authConfig = wanted === "server" ? undefined : await findAuthConfig(api, idOrName, say);
  if (authConfig) {
    return { ...NOTHING, authConfigs: [authConfig] };
  }
  throw await missing(api, idOrName, wanted, say);
}

function kindOf(idOrName: string): KindWord | undefined {
  if (AUTH_CONFIG_ID.test(idOrName)) {
    return "auth-config";
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
  const [first, ...others] = (await listAuthConfigs(api, say)).filter(({ name }) => name === idOrName);
  if (first && others.length > 0) {
    const ids = [first, ...others].map(({ id }) => id);
    throw new UserError(
      `${ids.length} auth configs have the name "${idOrName}": give the id of one of them, ${ids.join(", ")}`,
    );
  }
  return first && api.authConfigs.find(first.id);
}

async function missing(
  api: ComposioApi,
  idOrName: string,
  wanted: "server" | "auth-config" | undefined,
  say: (text: string) => void,
): Promise<UserError> {
  const servers = wanted === "auth-config" ? [] : (await api.mcpServers.list()).servers;
  const authConfigs = wanted === "server" ? [] : await listAuthConfigs(api, say);
  const known = [...new Set([...servers, ...authConfigs].flatMap(({ id, name }) => [name, id]))];
  const what = wanted
    ? { server: "MCP server", "auth-config": "auth config" }[wanted]
    : "MCP server and no auth config";
  return new UserError(
    `There is no ${what} with the id or name "${idOrName}" in the Composio project that the API key belongs to; ` +
      didYouMean(idOrName, known, "check the name and the key", 3),
  );
}
