import type { CursorList } from "../composio/cursor-list";
import type { Properties } from "../core/resource";
import type { ComposioRun } from "../run/composio-run";

/** The parts of a connected account that concern others than its own resource. Only the id has to be there. */
export interface KnownAccount {
  id: string;
  alias?: string | undefined;
  user_id?: string | undefined;
  toolkit?: { slug: string } | undefined;
  auth_config?: { id: string } | undefined;
  status?: string | undefined;
  status_reason?: string | undefined;
  is_disabled?: boolean | undefined;
  created_at?: string | undefined;
  experimental?: KnownSharing | undefined;
  /** Nothing of it is read but the name for people, which is no secret. */
  state?: { val?: { displayName?: string | undefined } | undefined } | undefined;
}

/** With whom an account is shared, as far as the key may see it. */
export interface KnownSharing {
  account_type?: string | undefined;
  acl_config_for_shared?:
    | {
        allow_all_users?: boolean | undefined;
        allowed_user_ids?: string[] | undefined;
        not_allowed_user_ids?: string[] | undefined;
      }
    | undefined;
}

/** The values of a filter of the list. */
export interface AccountFilter {
  userId?: string;
  toolkit?: string;
  authConfigId?: string;
}

/** The questions about connected accounts that others than their own resource ask. */
export interface KnownAccounts<Known extends KnownAccount = KnownAccount> {
  /** Undefined where there is none with that id, which may be any text. */
  findByAnyId(id: string): Promise<Known | undefined>;
  /** All that match, whoever they are shared with, and those that are disabled too. */
  listBy(filter: AccountFilter): Promise<CursorList<Known>>;
}

/** Whether an account can be used, as far as its own switch decides. */
export function isEnabled({ status, is_disabled }: KnownAccount): boolean {
  return is_disabled !== true && status !== "INACTIVE";
}

/**
 * The inputs of the accounts whose use this run changes, by their ids. Composio is only about to learn them, so that they
 * come before what Composio says.
 */
export function changedAccounts<Api extends object>(run: ComposioRun<Api>): Map<string, Properties> {
  return run.shared(newChangedAccounts);
}

function newChangedAccounts(): Map<string, Properties> {
  return new Map();
}
