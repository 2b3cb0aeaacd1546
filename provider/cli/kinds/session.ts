import { sanitizeLine } from "../../core/sanitize";
import { UserError } from "../../core/user-error";
import { session } from "../../resources/session/session-definition";
import { importedSessionInputs, undeclarable } from "../../resources/session/session-imported-inputs";
import type { SessionObject } from "../../resources/session/session-object";
import type { Importable } from "../importable";

/** A session has no name; messages and the program call it by its user. */
type NamedSession = SessionObject & { name: string };

const ID = /^trs_/;

export const SESSION: Importable<NamedSession> = {
  definition: session,
  hasNames: false,
  isId: (text) => ID.test(text),
  async find({ sessions }, id) {
    const found = await sessions.find(id);
    if (!found) {
      throw new UserError(
        `There is no session with the id "${id}" in the Composio project that the API key belongs to; check the id and the ` +
          "key. Sessions have no names, and Composio has no list of them",
      );
    }
    return { ...found, name: found.config.user_id ?? id };
  },
  importedInputs: importedSessionInputs,
  note: undeclarableNote,
};

/** Says of what a session has more than a program can declare. */
function undeclarableNote(remote: NamedSession): string | undefined {
  const inputs = undeclarable(remote);
  return inputs.length === 0
    ? undefined
    : sanitizeLine(
        `the session "${remote.name}" with the id ${remote.id} has more of ${inputs.join(", ")} than a program can declare: ` +
          "look at it in Composio before anything of that is changed",
      );
}
