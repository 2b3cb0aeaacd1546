import { type Fields, field, fields, NO_FIELDS, type SchemeField, secret } from "./scheme-fields";

/** A way of authentication that a toolkit offers. */
export interface Scheme {
  readonly mode: string;
  /** The fields that an auth config takes as `credentials`. */
  readonly creation: Fields;
  /** The fields that a connection takes from its user. */
  readonly initiation: Fields;
  readonly requiredScopes: readonly string[];
  readonly baseUrl?: string;
}

/** Where a user may come back to when the auth config names no address of its own: Composio has given each of them. */
export const REDIRECT_URIS = {
  v1: "https://backend.composio.dev/api/v1/auth-apps/add",
  v3: "https://backend.composio.dev/api/v3/toolkits/auth/callback",
  "v3.1": "https://backend.composio.dev/api/v3.1/toolkits/auth/callback",
};

const REDIRECT = field("oauth_redirect_uri", "Redirect URI", { default: REDIRECT_URIS["v3.1"] });

/** The fields that a toolkit wants beside the usual ones of a scheme. */
interface Extras {
  scopes?: readonly string[];
  creation?: readonly SchemeField[];
  optional?: readonly SchemeField[];
  initiation?: readonly SchemeField[];
}

export const oauth2 = ({
  scopes = [],
  creation = [],
  optional = [],
  initiation = [],
}: Extras = {}): Scheme => ({
  mode: "OAUTH2",
  creation: fields(
    [field("client_id", "Client id"), secret("client_secret", "Client secret"), ...creation],
    [REDIRECT, field("scopes", "Scopes", { default: scopes.join(",") }), ...optional],
  ),
  initiation: fields(initiation),
  requiredScopes: scopes,
});

export const oauth1 = ({ scopes = [] }: Extras = {}): Scheme => ({
  mode: "OAUTH1",
  creation: fields(
    [field("consumer_key", "Consumer key"), secret("consumer_secret", "Consumer secret")],
    [field("scopes", "Scopes", { default: scopes.join(",") }), REDIRECT],
  ),
  initiation: NO_FIELDS,
  requiredScopes: scopes,
});

export const apiKey = ({ creation = [], initiation = [] }: Extras = {}, baseUrl?: string): Scheme => ({
  mode: "API_KEY",
  creation: fields(creation),
  initiation: fields([
    secret("generic_api_key", "API key", {
      legacy_template_name: "api_key",
      is_available_as_shared_credentials: true,
    }),
    ...initiation,
  ]),
  requiredScopes: [],
  ...(baseUrl !== undefined && { baseUrl }),
});

export const bearerToken = (): Scheme => ({
  mode: "BEARER_TOKEN",
  creation: NO_FIELDS,
  initiation: fields([secret("token", "Access token")]),
  requiredScopes: [],
});

export const basic = ({ initiation = [] }: Extras = {}): Scheme => ({
  mode: "BASIC",
  creation: NO_FIELDS,
  initiation: fields([field("username", "User name"), secret("password", "Password"), ...initiation]),
  requiredScopes: [],
});

/** A scheme without fields of its own at creation. */
export const connectedBy = (mode: string, initiation: readonly SchemeField[] = []): Scheme => ({
  mode,
  creation: NO_FIELDS,
  initiation: fields(initiation),
  requiredScopes: [],
});

export const serviceToService = (): Scheme => ({
  mode: "S2S_OAUTH2",
  creation: fields([
    field("client_id", "Client id"),
    secret("client_secret", "Client secret"),
    field("tenant_id", "Tenant id"),
  ]),
  initiation: NO_FIELDS,
  requiredScopes: [],
});
