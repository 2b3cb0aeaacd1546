import { isActive } from "../connected-account/active-account";
import type { ConnectedAccountHolder } from "../connected-account/connected-account-store";
import type { StoredConnectedAccount } from "../connected-account/stored-connected-account";
import { mayUse } from "../connected-account/who-may-use";
import { accountNotShared, noAccount, noSuchAccount } from "./tool-execution-errors";

interface Wanted {
  readonly toolkit: string;
  readonly userId: string | undefined;
  readonly accountId: string | undefined;
  /** The auth configs that it may be connected through; any where there are none. */
  readonly through?: readonly string[];
}

/** The user of an account that was connected without one. */
const DEFAULT_USER = "default";

/** The account that a call of a tool acts through. Throws the answer where there is none. */
export function accountOfCall(
  context: Pick<ConnectedAccountHolder, "connectedAccounts">,
  { toolkit, userId, accountId, through = [] }: Wanted,
): StoredConnectedAccount {
  const isThrough = ({ auth_config_id: id }: StoredConnectedAccount) =>
    through.length === 0 || through.includes(id);
  if (accountId === undefined) {
    const user = userId ?? DEFAULT_USER;
    const newest = context.connectedAccounts.usableBy(user, toolkit).find(isThrough);
    if (!newest) {
      throw noAccount(user, toolkit);
    }
    return newest;
  }
  const account = context.connectedAccounts.find(accountId);
  const isUsable = account && account.toolkit === toolkit && isActive(account);
  if (!isUsable || !isThrough(account)) {
    throw noSuchAccount(accountId, userId, toolkit);
  }
  if (userId !== undefined && !mayUse(account, userId)) {
    throw account.account_type === "SHARED"
      ? accountNotShared(accountId, userId)
      : noSuchAccount(accountId, userId, toolkit);
  }
  return account;
}
