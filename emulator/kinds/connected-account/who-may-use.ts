import type { StoredConnectedAccount } from "./stored-connected-account";

/** Whether a user may name an account: its own user, or one with whom it is shared. */
export function mayUse(
  { user_id, account_type, acl }: Pick<StoredConnectedAccount, "user_id" | "account_type" | "acl">,
  userId: string,
): boolean {
  const isAllowed = acl.allow_all_users || acl.allowed_user_ids.includes(userId);
  return (
    user_id === userId ||
    (account_type === "SHARED" && isAllowed && !acl.not_allowed_user_ids.includes(userId))
  );
}
