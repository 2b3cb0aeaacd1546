import { logoOf } from "../../catalogue";
import type { ConnectedAccountContext } from "./connected-account-context";
import type { ConnectedAccountSettings } from "./connected-account-settings";
import type { StoredConnectedAccount } from "./stored-connected-account";

const SHOWN_LENGTH = 4;

/** A connected account as reading and listing show it. */
export function accountObject(
  account: StoredConnectedAccount,
  { authConfigs, settings }: Pick<ConnectedAccountContext, "authConfigs" | "settings">,
) {
  const { id, toolkit, auth_config_id, auth_scheme, alias, user_id, status, created_at, updated_at } =
    account;
  const config = authConfigs.find(auth_config_id);
  const val = { ...shownVal(account, settings.connectedAccounts), status };
  return {
    id,
    word_id: id.slice(3).toLowerCase(),
    toolkit: { slug: toolkit, logo: logoOf(toolkit) },
    auth_config: {
      id: auth_config_id,
      auth_scheme,
      is_composio_managed: config?.is_composio_managed ?? false,
      is_disabled: config?.status === "DISABLED",
    },
    alias,
    user_id,
    status,
    status_reason: account.status_reason,
    is_disabled: status === "INACTIVE",
    state: { authScheme: auth_scheme, val },
    data: val,
    params: {},
    experimental: shownSharing(account, settings.connectedAccounts),
    test_request_endpoint: "",
    created_at,
    updated_at,
  };
}

export function shownSharing(
  { account_type, acl }: StoredConnectedAccount,
  settings: ConnectedAccountSettings,
) {
  const isShown = account_type === "SHARED" && settings.acl === "shown";
  return { account_type, ...(isShown && { acl_config_for_shared: acl }) };
}

/** The answer to a create, which repeats what was sent. */
export function newAccountObject({ id, auth_scheme, val, status }: StoredConnectedAccount) {
  return {
    id,
    status,
    redirect_url: null,
    redirect_uri: null,
    connectionData: { authScheme: auth_scheme, val: { ...val, status } },
    deprecated: { uuid: id, authConfigUuid: "" },
  };
}

function shownVal(
  { val }: StoredConnectedAccount,
  { secrets }: ConnectedAccountSettings,
): Record<string, string> {
  return secrets === "shown"
    ? { ...val }
    : Object.fromEntries(Object.entries(val).map(([name, value]) => [name, masked(value)]));
}

const masked = (value: string): string =>
  value.length < SHOWN_LENGTH ? "REDACTED" : `${value.slice(0, SHOWN_LENGTH)}...`;
