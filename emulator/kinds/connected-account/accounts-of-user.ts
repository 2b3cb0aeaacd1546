import type { ConnectedAccountHolder } from "./connected-account-store";
import type { StoredConnectedAccount } from "./stored-connected-account";

type Holder = Pick<ConnectedAccountHolder, "connectedAccounts">;

/** The accounts that calls of a user use without naming one, the newest first: a shared one has to be named. */
export function accountsOfUser(
  { connectedAccounts }: Holder,
  userId: string,
  toolkit: string,
): StoredConnectedAccount[] {
  return connectedAccounts
    .live()
    .filter(
      (account) =>
        account.user_id === userId &&
        account.toolkit === toolkit &&
        account.status === "ACTIVE" &&
        account.account_type === "PRIVATE",
    )
    .sort((a, b) => b.created_at.localeCompare(a.created_at));
}
