import { UNKNOWN } from "../core/unknown";
import { accountWords } from "./account-words";
import { areSame } from "./agent";
import { at, flagAt } from "./blocks";
import type { DeclaredObject } from "./declared-objects";
import { changeOf, type Findings, NOTHING, together } from "./findings";
import { isHidden } from "./hidden";
import { and, type Maybe, not, or } from "./maybe";
import { asItIs, type Names, namesIfAny, OTHER, unknownName } from "./names";
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
  const [could, can] = [usersOf(old), usersOf(now)];
  const lists = [...could.lists, ...can.lists];
  const users = [...lists.flatMap(({ known }) => known), ...unknownName(lists), OTHER];
  const words = accountWords(declared);
  return together(
    [...new Set(users)].map((user) =>
      changeOf(
        before ? could.mayUse(user) : false,
        after ? can.mayUse(user) : false,
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

/** The users of an account by its sharing: the lists, and whether sessions of another user than its own may name it. */
function usersOf(sharing: unknown): { lists: Names[]; mayUse(user: string): Maybe } {
  const listOf = (name: string) => namesIfAny(at(sharing, [name]), asItIs);
  const [allowed, denied] = [listOf("allowedUserIds"), listOf("notAllowedUserIds")];
  const type = at(sharing, ["accountType"]);
  const isShared = isHidden(type) ? undefined : type === "SHARED";
  const mayAll = flagAt({ sharing }, ["sharing", "allowAllUsers"], false);
  return {
    lists: [allowed, denied],
    // The deny list comes first.
    mayUse: (user) => and(isShared, or(mayAll, allowed.has(user)), not(denied.has(user))),
  };
}
