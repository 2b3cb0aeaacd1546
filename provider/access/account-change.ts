import { UNKNOWN } from "../core/unknown";
import { accountWords } from "./account-words";
import { areSame } from "./agent";
import { at, flagAt } from "./blocks";
import type { DeclaredObject } from "./declared-objects";
import { changeOf, type Findings, NOTHING, together } from "./findings";
import { isHidden } from "./hidden";
import { and, type Maybe, not, or } from "./maybe";
import { asItIs, namesIfAny, OTHER, unknownName } from "./names";
import { shown } from "./words";

/** Says whose sessions a change of a connected account lets use it. One that is not there is used by nobody. */
export function changeOfAccount(
  before: DeclaredObject | undefined,
  after: DeclaredObject | undefined,
): Findings {
  const [old, now] = [before?.inputs.sharing, after?.inputs.sharing];
  const declared = after ?? before;
  if (!declared || (before && after && areSame(old, now))) {
    return NOTHING;
  }
  const lists = [usersOf(old), usersOf(now)].flatMap(({ allowed, denied }) => [allowed, denied]);
  const users = [...lists.flatMap(({ known }) => known), ...unknownName(lists), OTHER];
  const words = accountWords(declared);
  return together(
    [...new Set(users)].map((user) =>
      changeOf(
        before ? mayUse(old, user) : false,
        after ? mayUse(now, user) : false,
        { opened: `use of ${words} by sessions of ${userWords(user)}` },
        [["sharing"]],
      ),
    ),
  );
}

function userWords(user: string): string {
  if (user === UNKNOWN) {
    return "users who are not known here";
  }
  return user === OTHER ? "any user that no list names" : `the user "${shown(user)}"`;
}

function usersOf(sharing: unknown) {
  const listOf = (name: string) => namesIfAny(at(sharing, [name]), asItIs);
  return { allowed: listOf("allowedUserIds"), denied: listOf("notAllowedUserIds") };
}

/** Whether sessions of another user than the account's own may name it. The deny list comes first. */
function mayUse(sharing: unknown, user: string): Maybe {
  const { allowed, denied } = usersOf(sharing);
  const type = at(sharing, ["accountType"]);
  const isShared = isHidden(type) ? undefined : type === "SHARED";
  const mayAll = flagAt({ sharing }, ["sharing", "allowAllUsers"], false);
  return and(isShared, or(mayAll, allowed.has(user)), not(denied.has(user)));
}
