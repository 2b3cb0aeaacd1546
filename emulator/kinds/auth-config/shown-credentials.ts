import { allOf, REDIRECT_URIS, type Scheme } from "../../catalogue";
import type { AuthConfigSettings } from "./auth-config-settings";
import { mask, REDACTED, shownRedirectUri, shownScopes } from "./credential-masks";
import type { Credentials, CredentialValue, StoredAuthConfig } from "./stored-auth-config";

const REDIRECT_URI = "oauth_redirect_uri";
const CLEAR = ["client_id", "consumer_key"];
const SCOPES = ["scopes", "user_scopes", "optional_scopes"];

type Shown = Record<string, unknown>;

/** The credentials of an auth config as the API shows them. */
export function shownCredentials(
  config: StoredAuthConfig,
  scheme: Scheme | undefined,
  settings: AuthConfigSettings,
): Shown {
  const names = creationFields(scheme);
  return config.is_composio_managed ? ofManaged(config, names, settings) : ofCustom(config, names, settings);
}

/** Of Composio's own app everything is redacted, whether it was sent or not. */
function ofManaged(config: StoredAuthConfig, fields: string[], settings: AuthConfigSettings): Shown {
  const isShown = (name: string): boolean => settings.managedScopes === "shown" && SCOPES.includes(name);
  const names = [...fields, ...Object.keys(config.credentials)];
  const redacted = names.filter((name) => !isShown(name)).map((name) => [name, REDACTED]);
  const shown = Object.entries(config.credentials)
    .filter(([name]) => isShown(name))
    .map(([name, value]) => [name, shownScopes(value, settings)]);
  return Object.fromEntries([...redacted, ...shown]);
}

function ofCustom(config: StoredAuthConfig, fields: string[], settings: AuthConfigSettings): Shown {
  const hasRedirect = fields.includes(REDIRECT_URI);
  const all: Credentials = {
    ...(hasRedirect && { [REDIRECT_URI]: REDIRECT_URIS[settings.callback] }),
    ...config.credentials,
  };
  const shown = Object.entries(all).map(([name, value]) => [name, shownCredential(name, value, settings)]);
  return Object.fromEntries(shown.filter(([, value]) => value !== undefined));
}

function shownCredential(name: string, value: CredentialValue, settings: AuthConfigSettings): unknown {
  if (CLEAR.includes(name)) {
    return value;
  }
  if (SCOPES.includes(name)) {
    return shownScopes(value, settings);
  }
  return name === REDIRECT_URI ? shownRedirectUri(value, settings) : mask(value, settings);
}

/** Secrets among the shared fields are redacted, and so is what the toolkit does not know. */
export function shownSharedFields(config: StoredAuthConfig, scheme: Scheme | undefined): Shown {
  const known = scheme?.initiation;
  const isPlain = (name: string): boolean =>
    known !== undefined && allOf(known).some((each) => each.name === name && !each.is_secret);
  const fields = Object.entries(config.shared_connection_fields);
  return Object.fromEntries(fields.map(([name, value]) => [name, isPlain(name) ? value : REDACTED]));
}

/** Those of a toolkit that the catalogue does not have are the usual ones. */
function creationFields(scheme: Scheme | undefined): string[] {
  return scheme ? allOf(scheme.creation).map(({ name }) => name) : ["client_id", "client_secret"];
}
