import type { StoredConnectedAccount } from "./stored-connected-account";

const TIME = "2025-10-01T08:00:00.000Z";

export const NO_ACL = { allow_all_users: false, allowed_user_ids: [], not_allowed_user_ids: [] };
const FOR_ALL = { ...NO_ACL, allow_all_users: true };

const account = (
  id: string,
  alias: string,
  others: Partial<StoredConnectedAccount> = {},
): StoredConnectedAccount => ({
  id,
  alias,
  auth_config_id: "ac_gmail_prod",
  toolkit: "gmail",
  auth_scheme: "OAUTH2",
  user_id: "service",
  val: { access_token: `token_of_${id}` },
  status: "ACTIVE",
  status_reason: null,
  account_type: "SHARED",
  acl: FOR_ALL,
  deleted: false,
  revoked: false,
  created_at: TIME,
  updated_at: TIME,
  ...others,
});

/** Accounts that the project has from the start: two that everybody may use, and one of somebody else. */
export const CONNECTED_ACCOUNTS: readonly StoredConnectedAccount[] = [
  account("ca_gmail_team", "team"),
  account("ca_gmail_desk", "desk"),
  account("ca_gmail_other", "other", { user_id: "somebody-else", account_type: "PRIVATE", acl: NO_ACL }),
];
