import { liveAuthConfig } from "../auth-config/find-auth-config";
import { schemeOfProject } from "../custom-toolkit/toolkits-of-project";
import { requireShared, sharingOf } from "./account-sharing";
import type { ConnectedAccountContext } from "./connected-account-context";
import { badAccount, missingFields } from "./connected-account-errors";
import type { CreateConnectedAccountBody, UpdateConnectedAccountBody } from "./connected-account-schemas";
import type { ConnectedAccountChange, NewConnectedAccount } from "./stored-connected-account";

/** The schemes that need no person, with what they need. Of an API key, the toolkit says what it is called. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  API_KEY: [],
  BEARER_TOKEN: ["token"],
  BASIC: ["username"],
  BASIC_WITH_JWT: ["username", "password"],
  GOOGLE_SERVICE_ACCOUNT: ["credentials_json"],
  SERVICE_ACCOUNT: ["application_id", "installation_id", "private_key"],
  BILLCOM_AUTH: ["sessionId", "devKey"],
};

/** Those whose credentials a PATCH takes. */
const CHANGEABLE = Object.keys(NEEDED).filter((scheme) => scheme !== "BILLCOM_AUTH");

/** Other names that some documents have for the same credential. */
const SAME: Readonly<Record<string, string>> = { generic_api_key: "api_key" };

/** The account that a body asks for. Throws the answer when it cannot be had. */
export function newAccount(
  { auth_config, connection }: CreateConnectedAccountBody,
  context: ConnectedAccountContext,
): NewConnectedAccount {
  const config = liveAuthConfig(context, auth_config.id);
  const { toolkit, auth_scheme } = config;
  const needed = NEEDED[auth_scheme];
  if (!needed) {
    throw badAccount(
      "Creating connections on this endpoint is no longer supported for this scheme. Use POST /api/v3/connected_accounts/link instead.",
    );
  }
  const { user_id = "default", alias = null, state, experimental = {} } = connection;
  if (state && state.authScheme !== auth_scheme) {
    throw badAccount(`The auth config is of ${auth_scheme}, and not of ${state.authScheme}`);
  }
  const { status, ...val } = state?.val ?? {};
  requireFields(val, needed, toolkit, auth_scheme, context);
  if (status !== "ACTIVE") {
    throw badAccount("connection.state.val.status must be ACTIVE");
  }
  return {
    auth_config_id: config.id,
    toolkit,
    auth_scheme,
    user_id,
    alias,
    val,
    ...sharingOf(experimental, context.settings.connectedAccounts),
  };
}

function requireFields(
  val: Readonly<Record<string, string>>,
  needed: readonly string[],
  toolkit: string,
  auth_scheme: string,
  context: ConnectedAccountContext,
): void {
  const asked = schemeOfProject(context, toolkit, auth_scheme)?.initiation.required ?? [];
  const isGiven = (name: string) => [name, SAME[name] ?? name].some((each) => (val[each] ?? "") !== "");
  const missing = [
    ...asked.filter(({ name }) => !isGiven(name)).map(({ displayName }) => displayName),
    ...needed.filter((name) => !asked.some((field) => field.name === name) && !isGiven(name)),
  ];
  if (missing.length > 0) {
    throw missingFields(missing);
  }
}

/** Changes an account as a PATCH says. Throws the answer when it may not be. */
export function changeOfAccount(
  id: string,
  { alias, connection, experimental }: UpdateConnectedAccountBody,
  { connectedAccounts }: ConnectedAccountContext,
): ConnectedAccountChange {
  const account = connectedAccounts.getLive(id);
  const acl = experimental?.acl_config_for_shared;
  requireShared(account.account_type, acl);
  if (connection) {
    const { authScheme } = connection.state;
    if (authScheme !== account.auth_scheme || !CHANGEABLE.includes(authScheme)) {
      throw badAccount(
        `The credentials of a connection of ${account.auth_scheme} cannot be changed as ${authScheme}`,
      );
    }
  }
  const merged = Object.entries({ ...account.val, ...connection?.state.val });
  const change = {
    ...(alias !== undefined && { alias: alias === "" ? null : alias }),
    ...(connection && {
      val: Object.fromEntries(merged.filter((entry): entry is [string, string] => entry[1] !== null)),
    }),
    ...(acl && { acl: { ...account.acl, ...acl } }),
  };
  connectedAccounts.requireFreeAlias({ ...account, ...change });
  return change;
}
