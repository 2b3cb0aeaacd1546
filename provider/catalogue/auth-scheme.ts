/** The schemes by which auth configs authenticate. Composio may come to have more. */
export const AuthScheme = {
  /** OAuth 2, in which people sign in at the service. */
  Oauth2: "OAUTH2",
  /** OAuth 1, in which people sign in at the service. */
  Oauth1: "OAUTH1",
  /** OAuth 2 between two servers, without people. */
  S2sOauth2: "S2S_OAUTH2",
  /** OAuth with a client that Composio registers itself. */
  DcrOauth: "DCR_OAUTH",
  /** OAuth with a client that describes itself at an address. */
  CimdOauth: "CIMD_OAUTH",
  /** A key that people enter. */
  ApiKey: "API_KEY",
  /** A token that people enter. */
  BearerToken: "BEARER_TOKEN",
  /** A user name and a password. */
  Basic: "BASIC",
  /** A user name and a password, for which the service gives a token. */
  BasicWithJwt: "BASIC_WITH_JWT",
  /** A service account of Google. */
  GoogleServiceAccount: "GOOGLE_SERVICE_ACCOUNT",
  /** A service account. */
  ServiceAccount: "SERVICE_ACCOUNT",
  /** SAML. */
  Saml: "SAML",
  /** The scheme of Cal.com. */
  CalcomAuth: "CALCOM_AUTH",
  /** The scheme of Bill.com. */
  BillcomAuth: "BILLCOM_AUTH",
  /** None: everybody may use the toolkit. */
  NoAuth: "NO_AUTH",
} as const;
/** A scheme by which auth configs authenticate, such as `OAUTH2`. Composio may come to have more. */
export type AuthScheme = (typeof AuthScheme)[keyof typeof AuthScheme] | (string & {});
