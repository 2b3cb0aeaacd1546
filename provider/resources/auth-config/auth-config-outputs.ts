import { currentUrl, isMasked } from "../../core/masks";
import type { Properties } from "../../core/resource";
import { isMap } from "../../core/values";
import { type Custom, inputsIn, type Managed } from "./auth-config-fields";
import type { AuthConfigObject } from "./auth-config-object";
import { isShown, readable } from "./masked-credentials";
import { isSameScopes, scopesOf } from "./oauth-scopes";

/** A value that an account has to give to connect, as Composio lists it. */
export interface ExpectedInputField {
  /** The key of the field, such as `subdomain`. */
  name: string;
  /** Whether nobody can connect without it. */
  required: boolean;
}

/**
 * Gives the fields of Composio's object the names that properties have. What Composio masks stays as the program has
 * declared it.
 *
 * @param known What was known before.
 * @internal
 */
export function authConfigProperties(remote: AuthConfigObject, known: Properties): Properties {
  const { scheme, isCustom, isManaged } = kindOf(remote, known);
  return {
    // What never changes stays as it is known: Composio may answer with another word for the same.
    toolkit: known.toolkit ?? remote.toolkit.slug.toLowerCase(),
    // A key that may not read does not learn the name.
    name: remote.name === remote.id ? (known.name ?? remote.name) : remote.name,
    ...(isCustom ? { custom: customOf(remote, known, scheme) } : { managed: managedOf(remote, known) }),
    ...sharedOf(remote, known),
    enabledForToolRouter: remote.is_enabled_for_tool_router ?? known.enabledForToolRouter ?? false,
    enabled: remote.status === undefined ? (known.enabled ?? true) : remote.status !== "DISABLED",
    authConfigId: remote.id,
    authScheme: scheme,
    isComposioManaged: isManaged,
    status: remote.status ?? known.status ?? "ENABLED",
    connectionCount: remote.no_of_connections ?? known.connectionCount ?? 0,
    createdAt: remote.created_at ?? known.createdAt ?? "",
    lastUpdatedAt: remote.last_updated_at ?? known.lastUpdatedAt ?? "",
    expectedInputFields: expectedOf(remote, known),
    oauthRedirectUri: redirectUriOf(remote),
  };
}

/** The kind never changes, so that what is known of it holds, whatever Composio says now. */
function kindOf(remote: AuthConfigObject, known: Properties) {
  const { type, is_composio_managed } = remote;
  const { custom } = inputsIn(known);
  const isSaidCustom = type === undefined ? is_composio_managed === false : type !== "default";
  const isCustom = custom !== undefined || (known.managed === undefined && isSaidCustom);
  const scheme = remote.auth_scheme ?? custom?.authScheme ?? known.authScheme ?? "";
  return {
    scheme: String(scheme).toUpperCase(),
    isCustom,
    isManaged: is_composio_managed ?? !isCustom,
  };
}

function managedOf(remote: AuthConfigObject, known: Properties): Managed {
  const declared = inputsIn(known).managed ?? {};
  return { ...declared, ...readScopes(remote, declared) };
}

function customOf(remote: AuthConfigObject, known: Properties, scheme: string): Custom {
  const declared = { authScheme: scheme, ...inputsIn(known).custom };
  const { credentials, proxyConfig } = declared;
  const proxyUrl = currentUrl(remote.proxy_config?.proxy_url, proxyConfig?.proxyUrl);
  return {
    ...declared,
    ...(credentials && {
      credentials: readable(credentials, remote.credentials, isShown) as Custom["credentials"],
    }),
    ...readScopes(remote, declared),
    ...(proxyConfig && proxyUrl !== undefined && { proxyConfig: { ...proxyConfig, proxyUrl } }),
  };
}

/** The scopes that the program manages, as Composio says they are where it shows them. */
function readScopes(remote: AuthConfigObject, declared: Managed): Pick<Managed, "scopes" | "userScopes"> {
  const read = (name: "scopes" | "userScopes", field: string) => {
    const actual = remote.credentials?.[field];
    const isHidden = actual === undefined || [actual].flat().some((scope) => scope !== "" && isMasked(scope));
    return declared[name] === undefined || isHidden || isSameScopes(actual, declared[name])
      ? {}
      : { [name]: scopesOf(actual) };
  };
  return { ...read("scopes", "scopes"), ...read("userScopes", "user_scopes") };
}

function sharedOf(remote: AuthConfigObject, known: Properties): Properties {
  const { sharedConnectionFields } = inputsIn(known);
  return sharedConnectionFields === undefined
    ? {}
    : {
        sharedConnectionFields: readable(
          sharedConnectionFields,
          remote.shared_connection_fields,
          (name) => remote.shownFields?.includes(name) === true,
        ),
      };
}

/** Empty where Composio masks it or does not say: one that was known may be an older one. */
function redirectUriOf({ credentials = {} }: AuthConfigObject): string {
  const { oauth_redirect_uri: uri } = credentials;
  return typeof uri === "string" && !isMasked(uri) ? uri : "";
}

function expectedOf(remote: AuthConfigObject, known: Properties): unknown {
  return (
    remote.expected_input_fields?.flatMap((field): ExpectedInputField[] =>
      isMap(field) && typeof field.name === "string"
        ? [{ name: field.name, required: field.required === true }]
        : [],
    ) ??
    known.expectedInputFields ??
    []
  );
}
