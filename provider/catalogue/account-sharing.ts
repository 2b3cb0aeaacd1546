import { isDeepStrictEqual } from "node:util";
import type { Effect, Failure, Properties } from "../core/resource";
import { hasUnknown, UNKNOWN } from "../core/unknown";
import { isMap, isTexts, mapIn } from "../core/values";
import { NotAsDeclaredError } from "../objects/object-definition";
import type { ConnectedAccountObject } from "./account-object";
import { ConnectedAccountType } from "./connected-account-type";

/** The part of an account that says with whom it is shared. */
type Shown = Pick<ConnectedAccountObject, "experimental">;

/** With whom an account is shared, every part of it said. */
export interface Sharing {
  accountType: unknown;
  allowAllUsers: unknown;
  allowedUserIds: unknown;
  notAllowedUserIds: unknown;
}

/** Completes what a program says. What it leaves out is allowed to nobody, and an account is private. */
export function sharingOf(block: unknown): Sharing {
  const said: Properties = mapIn(block);
  return {
    accountType: said.accountType ?? ConnectedAccountType.Private,
    allowAllUsers: said.allowAllUsers ?? false,
    allowedUserIds: asSet(said.allowedUserIds ?? []),
    notAllowedUserIds: asSet(said.notAllowedUserIds ?? []),
  };
}

/** Lists of users are sets. One that is not known as a whole stays as it is. */
function asSet(list: unknown): unknown {
  return isTexts(list) ? [...new Set(list)].sort() : list;
}

/** A block that a program gives, completed. One of another form is left to the schema. */
export function completedSharing({ sharing }: Properties): Properties {
  return isMap(sharing) ? { sharing: { ...sharing, ...sharingOf(sharing) } } : {};
}

/** Says what a change of the sharing of an account does to it. What is not known yet may be of another type. */
export function effectOnSharing(before: unknown, after: unknown): Effect {
  const [had, wanted] = [sharingOf(before), sharingOf(after)];
  if (after === UNKNOWN || had.accountType !== wanted.accountType) {
    return "replace";
  }
  return hasUnknown(after) || !isSameSharing(had, wanted) ? "update" : "none";
}

/** Finds what a private account cannot have. */
export function sharingFailures({ sharing }: Properties): Failure[] {
  if (!isMap(sharing) || sharing.accountType !== ConnectedAccountType.Private) {
    return [];
  }
  const isSet = (part: unknown) => part !== false && !(Array.isArray(part) && part.length === 0);
  return ["allowAllUsers", "allowedUserIds", "notAllowedUserIds"]
    .filter((part) => isSet(sharing[part]))
    .map((part) => ({
      property: `sharing.${part}`,
      reason: 'means nothing for a private account; set accountType to "SHARED", or remove it',
    }));
}

function isSameSharing(some: Sharing, other: Sharing): boolean {
  return isDeepStrictEqual({ ...some }, { ...other });
}

/** Whether an account is to be shared. */
export function isShared(block: unknown): boolean {
  return sharingOf(block).accountType === ConnectedAccountType.Shared;
}

/** The part of a create that shares an account. A private one needs none. */
export function newSharing(block: unknown): object {
  const { experimental } = changedLists(block);
  return experimental ? { experimental: { account_type: ConnectedAccountType.Shared, ...experimental } } : {};
}

/** The part of an update that sets the lists of a shared account, all of them. */
export function changedLists(block: unknown): { experimental?: object } {
  const { allowAllUsers, allowedUserIds, notAllowedUserIds } = sharingOf(block);
  const acl_config_for_shared = {
    allow_all_users: allowAllUsers,
    allowed_user_ids: allowedUserIds,
    not_allowed_user_ids: notAllowedUserIds,
  };
  return isShared(block) ? { experimental: { acl_config_for_shared } } : {};
}

/** The block that declares an account as Composio shows it, undefined where Composio does not say, or in no known word. */
export function shownSharing({ experimental = {} }: Shown): Sharing | undefined {
  const { account_type, acl_config_for_shared } = experimental;
  if (account_type !== ConnectedAccountType.Shared) {
    return account_type === ConnectedAccountType.Private ? sharingOf({}) : undefined;
  }
  return acl_config_for_shared === undefined
    ? undefined
    : sharingOf({
        accountType: account_type,
        allowAllUsers: acl_config_for_shared.allow_all_users,
        allowedUserIds: acl_config_for_shared.allowed_user_ids,
        notAllowedUserIds: acl_config_for_shared.not_allowed_user_ids,
      });
}

/**
 * Whether an account is certainly shared as the program says. What Composio does not say of a shared account counts as
 * open; an account of which it says nothing is private, as every one is that is not created otherwise.
 */
export function isSharedAsDeclared(account: Shown, block: unknown): boolean {
  const declared = sharingOf(block);
  if (account.experimental?.account_type === undefined) {
    return declared.accountType === ConnectedAccountType.Private;
  }
  const actual = shownSharing(account);
  return actual !== undefined && isSameSharing(actual, declared);
}

/** @throws NotAsDeclaredError where an account is shared otherwise than the program says, or may be. */
export function assertSharedAsDeclared(
  account: ConnectedAccountObject,
  sharing: unknown,
  isNew: boolean,
): void {
  if (!isSharedAsDeclared(account, sharing)) {
    throw new NotAsDeclaredError(account.id, ["sharing"], isNew);
  }
}

/** Says whom a change of the deny list lets use an account again. */
export function grantOf(name: string, before: unknown, after: unknown): string | undefined {
  const granted = grantedAgain(before, after);
  return granted.length > 0
    ? `the connected account "${name}" will permit more: its deny list no longer has ${granted.join(", ")}, who may then ` +
        "use it again."
    : undefined;
}

/** The users who are taken from the deny list, and who are allowed again by what else is said. */
function grantedAgain(before: unknown, after: unknown): string[] {
  const [had, wanted] = [sharingOf(before), sharingOf(after)];
  const stillDenied = listed(wanted.notAllowedUserIds);
  const allowed = listed(wanted.allowedUserIds);
  const mayAll = wanted.allowAllUsers === true || wanted.allowAllUsers === UNKNOWN;
  if (wanted.notAllowedUserIds === UNKNOWN || stillDenied.includes(UNKNOWN)) {
    return [];
  }
  return listed(had.notAllowedUserIds).filter(
    (user) => !stillDenied.includes(user) && (mayAll || allowed.includes(user)),
  );
}

/** The users of a list that is known. */
export function listed(list: unknown): string[] {
  return isTexts(list) ? list : [];
}

/**
 * Whether sessions of a user may name an account, undefined where that is not known. The deny list comes first.
 *
 * @param owner The user that the account is of.
 * @param sharing With whom it is shared, undefined where that is not known.
 */
export function mayUse(
  userId: string,
  owner: string | undefined,
  sharing: Sharing | undefined,
): boolean | undefined {
  if (owner === userId) {
    return true;
  }
  if (owner === undefined || owner === UNKNOWN || sharing === undefined) {
    return undefined;
  }
  const { accountType, allowAllUsers, allowedUserIds, notAllowedUserIds } = sharing;
  if (hasUnknown(Object.values(sharing))) {
    return undefined;
  }
  const isAllowed = allowAllUsers === true || listed(allowedUserIds).includes(userId);
  return (
    accountType === ConnectedAccountType.Shared && isAllowed && !listed(notAllowedUserIds).includes(userId)
  );
}
