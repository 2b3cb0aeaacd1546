import { currentUrl, isMasked } from "../../core/masks";
import type { Properties } from "../../core/resource";
import type { Managed } from "./auth-config-fields";
import type { AuthConfigObject } from "./auth-config-object";
import { authConfigProperties } from "./auth-config-outputs";
import { scopesOf } from "./oauth-scopes";

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
