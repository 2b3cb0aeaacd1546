import { splitWords } from "../../api/split-list";
import type { AuthConfigSettings } from "./auth-config-settings";
import type { CredentialValue, ProxyConfig } from "./stored-auth-config";

export const REDACTED = "REDACTED";

const PREFIX_LENGTH = 4;

/** A secret as the API shows it; undefined: not at all. */
export function mask(value: CredentialValue, { secrets }: AuthConfigSettings): string | undefined {
  switch (secrets) {
    case "redacted":
      return REDACTED;
    case "prefix":
      return `${String(value).slice(0, PREFIX_LENGTH)}...`;
    case "absent":
      return undefined;
  }
}

export function shownRedirectUri(value: CredentialValue, settings: AuthConfigSettings) {
  switch (settings.redirectUri) {
    case "shown":
      return value;
    case "masked":
      return mask(value, settings) ?? REDACTED;
    case "absent":
      return undefined;
  }
}

/** In one form, whichever they were sent in. */
export function shownScopes(value: CredentialValue, { scopes }: AuthConfigSettings): string | string[] {
  const all = splitWords(String(value));
  if (scopes === "list") {
    return all;
  }
  return all.join(scopes === "commas" ? "," : " ");
}

export function shownProxy(proxy: ProxyConfig | null, settings: AuthConfigSettings) {
  if (proxy?.proxy_auth_key === undefined) {
    return proxy;
  }
  return { ...proxy, proxy_auth_key: mask(proxy.proxy_auth_key, settings) };
}
