import type { Failure } from "../core/resource";
import { mapIn } from "../core/values";

/** A scheme by which an account can be declared: no person takes part. */
interface Scheme {
  /** The credentials that an account cannot do without. */
  needs: readonly string[];
  /** Composio takes no other credentials later, so that new ones need a new account. */
  isReplaced?: true;
}

const SCHEMES: Readonly<Record<string, Scheme>> = {
  // Which of its keys counts, the toolkit says.
  API_KEY: { needs: [] },
  BEARER_TOKEN: { needs: ["token"] },
  BASIC: { needs: ["username"] },
  BASIC_WITH_JWT: { needs: ["username", "password"] },
  GOOGLE_SERVICE_ACCOUNT: { needs: ["credentials_json"] },
  SERVICE_ACCOUNT: { needs: ["application_id", "installation_id", "private_key"] },
  BILLCOM_AUTH: { needs: ["sessionId", "devKey"], isReplaced: true },
};

const LET_CONNECT =
  "let its user connect, by a link of Composio's or from within a session, and look the account up with getConnectedAccounts";

/** The schemes that cannot be declared, with what to do instead. Any other is one that nobody knows. */
const REFUSED: Readonly<Record<string, string>> = {
  OAUTH2: `needs a person who signs in: ${LET_CONNECT}; or, with a token that you have, name an auth config of BEARER_TOKEN`,
  OAUTH1: `needs a person who signs in: ${LET_CONNECT}`,
  DCR_OAUTH: `needs a person who signs in: ${LET_CONNECT}`,
  CIMD_OAUTH: `needs a person who signs in: ${LET_CONNECT}`,
  SAML: `needs a person who signs in: ${LET_CONNECT}`,
  S2S_OAUTH2: `gets a token that Composio renews, which would be another one than the program's: connect it in Composio, and look the account up with getConnectedAccounts`,
  CALCOM_AUTH: `takes values that Composio does not document: connect it in Composio, and look the account up with getConnectedAccounts`,
  NO_AUTH: "needs no account: remove this resource",
};

/** Says why no account of a scheme can be declared, and what to do instead. */
export function whyRefused(scheme: string): string | undefined {
  const spelled = scheme.toUpperCase();
  if (spelled === "") {
    return "is an auth config of which Composio does not say the scheme";
  }
  if (spelled in SCHEMES) {
    return undefined;
  }
  const reason = REFUSED[spelled] ?? `is not a scheme that this version knows: ${LET_CONNECT}`;
  return `is an auth config of ${spelled}, which ${reason}`;
}

/**
 * Finds why no account of a scheme can be declared, or what its credentials lack.
 *
 * @param credentials What the program gives, undefined where that does not count.
 */
export function schemeFailure(scheme: string, credentials: unknown): Failure | undefined {
  const refused = whyRefused(scheme);
  if (refused !== undefined) {
    return { property: "authConfigId", reason: refused };
  }
  const lack = credentials === undefined ? undefined : lackOf(scheme, credentials);
  return lack === undefined ? undefined : { property: "credentials", reason: lack };
}

/** Says what the credentials of a new account lack. Values that a preview does not know yet are there. */
function lackOf(scheme: string, credentials: unknown): string | undefined {
  const spelled = scheme.toUpperCase();
  const given = mapIn(credentials);
  const missing = (SCHEMES[spelled]?.needs ?? []).filter((name) => given[name] === undefined);
  if (missing.length > 0) {
    return `lacks ${missing.join(", ")}, which ${spelled} needs`;
  }
  return Object.keys(given).length === 0
    ? `is empty, and ${spelled} needs a key: give it by the name that the toolkit has for it, which getToolkitAuthFields tells among the connectionFields`
    : undefined;
}

/** Whether other credentials need a new account. */
export function isReplacedScheme(scheme: unknown): boolean {
  return typeof scheme === "string" && SCHEMES[scheme.toUpperCase()]?.isReplaced === true;
}
