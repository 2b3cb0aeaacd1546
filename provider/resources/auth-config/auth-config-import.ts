import { currentUrl, isMasked } from "../../core/masks";
import type { Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import type { ImportOfKind } from "../../objects/import-of-kind";
import type { Managed } from "./auth-config-fields";
import type { AuthConfigObject } from "./auth-config-object";
import { authConfigProperties } from "./auth-config-outputs";
import type { AuthConfigApi } from "./auth-configs";
import { scopesOf } from "./oauth-scopes";

/** Each one is read by itself: a program would seem to take away whatever a list leaves out. */
export const imports: ImportOfKind<AuthConfigApi, AuthConfigObject> = {
  hasNames: true,
  idsBeginWith: ["ac_"],
  /** Lists without a search, since it is not known which case that takes. */
  async list({ authConfigs }) {
    const { items, isWhole } = await authConfigs.list();
    const createdAt = (item: AuthConfigObject) => item.created_at ?? "";
    return { items: items.sort((a, b) => createdAt(a).localeCompare(createdAt(b))), isWhole };
  },
  read: ({ authConfigs }, id) => authConfigs.find(id),
  note: secretsNote,
};

/** Says which parts of an auth config Composio does not give away, so that a replacement would not have them. */
function secretsNote(remote: AuthConfigObject): string | undefined {
  const { custom } = authConfigProperties(remote, {});
  const { name, id, proxy_config, shared_connection_fields = {} } = remote;
  const unknown = [
    ...(custom ? ["the credentials"] : []),
    ...(proxy_config?.proxy_url === undefined ? [] : ["the key of the proxy"]),
    ...(Object.keys(shared_connection_fields).length > 0 ? ["the shared connection fields"] : []),
  ];
  if (unknown.length === 0) {
    return undefined;
  }
  const what = `${custom ? "custom " : ""}auth config "${name}" with the id ${id}`;
  return sanitizeLine(
    `${unknown.join(" and ")} of the ${what} are not known: set them in the program before anything replaces it`,
  );
}

/**
 * The inputs that declare an auth config as it is: only what a new one would not have, and nothing secret. Fields that
 * connections share may be secret too, so they are left out, which leaves them as they are.
 */
export function importedAuthConfigInputs(remote: AuthConfigObject): Properties {
  const properties = authConfigProperties(remote, {});
  const { toolkit, name, custom, authScheme, enabled, enabledForToolRouter } = properties;
  const scopes = readableScopes(remote);
  return {
    toolkit,
    name,
    ...(custom ? { custom: { authScheme, ...scopes, ...proxyOf(remote) } } : { managed: scopes }),
    ...(enabled === false && { enabled }),
    ...(enabledForToolRouter === true && { enabledForToolRouter }),
  };
}

function readableScopes({ credentials = {} }: AuthConfigObject): Pick<Managed, "scopes" | "userScopes"> {
  const [scopes, userScopes] = [scopesOf(credentials.scopes), scopesOf(credentials.user_scopes)];
  return {
    ...(isReadable(scopes) && { scopes }),
    ...(isReadable(userScopes) && { userScopes }),
  };
}

function isReadable(scopes: string[]): boolean {
  return scopes.length > 0 && !scopes.some(isMasked);
}

/** Declared although its key is not known: an update without the proxy takes it away. */
function proxyOf({ proxy_config: { proxy_url } = {} }: AuthConfigObject): Properties {
  const proxyUrl = currentUrl(proxy_url, undefined);
  return proxyUrl === undefined ? {} : { proxyConfig: { proxyUrl } };
}
