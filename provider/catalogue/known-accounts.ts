import type { CursorList } from "../composio/cursor-list";
import type { Properties } from "../core/resource";
import type { ComposioRun } from "../run/composio-run";
import type { ConnectedAccountObject } from "./account-object";

/** The values of a filter of the list. */
export interface AccountFilter {
  userId?: string;
  toolkit?: string;
  authConfigId?: string;
}

/** The questions about connected accounts that others than their own resource ask. */
export interface KnownAccounts {
  /** Undefined where there is none with that id, which may be any text. */
  findByAnyId(id: string): Promise<ConnectedAccountObject | undefined>;
  /** All that match, whoever they are shared with, and those that are disabled too. */
  listBy(filter: AccountFilter): Promise<CursorList<ConnectedAccountObject>>;
}

/** Whether an account can be used, as far as its own switch decides. */
export function isEnabled({ status, is_disabled }: ConnectedAccountObject): boolean {
  return is_disabled !== true && status !== "INACTIVE";
}

/** The statuses of an account that nothing brings back but its user, or other credentials. */
const BROKEN = ["FAILED", "EXPIRED", "REVOKED"];

/** Says that an account cannot be used, and that it is not made anew for that. */
export function brokenAccount({
  id,
  alias,
  status = "",
  status_reason: reason,
}: ConnectedAccountObject): string | undefined {
  return BROKEN.includes(status)
    ? `the connected account "${alias || id}" (id ${id}) is ${status}${reason ? `: ${reason}` : ""}. Give it credentials that ` +
        "hold, or replace it by `pulumi up --replace <urn>`."
    : undefined;
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
