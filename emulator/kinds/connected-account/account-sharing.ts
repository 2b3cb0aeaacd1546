import { strictObject } from "../../api/json-schemas";
import { badAccount } from "./connected-account-errors";
import type { ConnectedAccountSettings } from "./connected-account-settings";
import { NO_ACL } from "./initial-connected-accounts";
import type { AccountAcl, NewConnectedAccount } from "./stored-connected-account";

/** The sharing of an account, as a create says it. */
export interface Sharing {
  readonly account_type?: "PRIVATE" | "SHARED";
  readonly acl_config_for_shared?: Partial<AccountAcl>;
}

const users = { type: "array", maxItems: 1000, items: { type: "string", minLength: 1, maxLength: 256 } };

export const aclSchema = {
  ...strictObject,
  properties: {
    allow_all_users: { type: "boolean" },
    allowed_user_ids: users,
    not_allowed_user_ids: users,
  },
};

export const sharingSchema = {
  ...strictObject,
  properties: { account_type: { enum: ["PRIVATE", "SHARED"] }, acl_config_for_shared: aclSchema },
};

/** The sharing of a new account, as the switch says. Throws the answer to lists of an account that is not shared. */
export function sharingOf(
  { account_type = "PRIVATE", acl_config_for_shared: acl }: Sharing,
  { newSharing }: ConnectedAccountSettings,
): Pick<NewConnectedAccount, "account_type" | "acl"> {
  requireShared(account_type, acl);
  switch (newSharing) {
    case "honoured":
      return { account_type, acl: { ...NO_ACL, ...acl } };
    case "ignored":
      return { account_type: "PRIVATE", acl: NO_ACL };
    case "opened":
      return { account_type: "SHARED", acl: { ...NO_ACL, allow_all_users: true } };
  }
}

export function requireShared(type: "PRIVATE" | "SHARED", acl: Partial<AccountAcl> | undefined): void {
  if (acl && type !== "SHARED") {
    throw badAccount("acl_config_for_shared is only valid on SHARED connections");
  }
}
