import { unlessFails } from "../composio/unless-fails";
import { didYouMean } from "../core/nearest";
import { UserError } from "../core/user-error";
import type { ComposioApi } from "../resources/api";
import type { AuthConfigObject } from "../resources/auth-config/auth-config-object";
import { type McpServerObject, SERVER_ID } from "../resources/mcp-server/server-object";
import { listAuthConfigs } from "./find-all";
import { webhookSubscription } from "./find-webhook-subscriptions";
import { type Found, NOTHING } from "./found";
import type { KindWord } from "./kinds";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const AUTH_CONFIG_ID = /^ac_/;
const WEBHOOK_SUBSCRIPTION = /^(ws_|whs_|https:)/;

/**
 * Finds the server or the auth config with an id or an exact name, or the webhook subscription with an id or a URL.
 *
 * @throws UserError when there is none, and says what was probably meant; when several auth configs have the name.
 */
export async function findOne(
  api: ComposioApi,
  idOrName: string,
  kind: KindWord | undefined,
  say: (text: string) => void,
): Promise<Found> {
  const wanted = kind ?? kindOfId(idOrName);
  const mayBe = (word: KindWord) => wanted === undefined || wanted === word;
  const server = mayBe("server") ? await findServer(api, idOrName) : undefined;
  if (server) {
    return { ...NOTHING, servers: [server] };
  }
  const authConfig = mayBe("auth-config") ? await findAuthConfig(api, idOrName, say) : undefined;
  if (authConfig) {
    return { ...NOTHING, authConfigs: [authConfig] };
  }
  const subscription =
    wanted === "webhook-subscription" ? await webhookSubscription(api, idOrName) : undefined;
  if (subscription) {
    return { ...NOTHING, webhookSubscriptions: [subscription] };
  }
  throw await missing(api, idOrName, wanted, say);
}

/** The kind that ids of this form have. Any other word may be a server's id, or a name. */
function kindOfId(idOrName: string): KindWord | undefined {
  if (WEBHOOK_SUBSCRIPTION.test(idOrName)) {
    return "webhook-subscription";
  }
  return AUTH_CONFIG_ID.test(idOrName) ? "auth-config" : undefined;
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
  wanted: KindWord | undefined,
  say: (text: string) => void,
): Promise<UserError> {
  if (wanted === "webhook-subscription") {
    return new UserError(
      `There is no webhook subscription with the id or URL "${idOrName}" in the Composio project that the API key ` +
        "belongs to; --all --kind webhook-subscription imports the one that it has, if any",
    );
  }
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
