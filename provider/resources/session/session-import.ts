import type { Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { UserError } from "../../core/user-error";
import { currentValue, defined, isMap, isSameValue, mapIn } from "../../core/values";
import type { ImportOfKind } from "../../objects/import-of-kind";
import { withoutWord } from "./policy-values";
import { DIRECT } from "./resolve-session";
import type { SessionField } from "./session-field-row";
import { rows } from "./session-fields";
import type { SessionObject } from "./session-object";
import { saidOf, shownOf } from "./session-outputs";
import type { SessionApi } from "./sessions";

/** A session has no name; messages and the program call it by its user. */
export const imports: ImportOfKind<SessionApi, SessionObject> = {
  idsBeginWith: ["trs_"],
  nameOf: ({ config, id }) => config.user_id ?? id,
  async find({ sessions }, id) {
    const found = await sessions.find(id);
    if (!found) {
      throw new UserError(
        `There is no session with the id "${id}" in the Composio project that the API key belongs to; check the id and the ` +
          "key. Sessions have no names, and Composio has no list of them",
      );
    }
    return found;
  },
  note: undeclarableNote,
};

/** Says of what a session has more than a program can declare. */
function undeclarableNote(remote: SessionObject, name: string): string | undefined {
  const inputs = undeclarable(remote);
  return inputs.length === 0
    ? undefined
    : sanitizeLine(
        `the session "${name}" with the id ${remote.id} has more of ${inputs.join(", ")} than a program can declare: ` +
          "look at it in Composio before anything of that is changed",
      );
}

/** The inputs that declare a session as it is: all that a new one would not have, and that Composio says. */
export function importedSessionInputs(remote: SessionObject): Properties {
  const isSaved = rows.some(([, row]) => row.namesSaved && saidOf(remote, row) !== undefined);
  const declared = rows
    .filter(([, row]) => row.value && !row.unreported && !(isSaved && row.isSaved))
    .map(([name, row]) => [name, unusual(row, saidOf(remote, row))]);
  return withoutWord(withDirectTools(defined(Object.fromEntries(declared))));
}

/** The inputs of which a session has something that no program can declare. */
export function undeclarable(remote: SessionObject): string[] {
  const unread = rows.filter(
    ([, row]) =>
      row.value && !row.unreported && isSaid(shownOf(remote, row)) && saidOf(remote, row) === undefined,
  );
  const limited = rows.filter(([, { api }]) => api === "instant" && hasNames(remote.config[api]));
  return [...unread, ...limited].map(([name]) => name);
}

function isSaid(shown: unknown): boolean {
  return shown !== undefined && shown !== null;
}

/** Whether there is a list with an element, at any depth: of the instant tools, an input says only all or none. */
function hasNames(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : isMap(value) && Object.values(value).some(hasNames);
}

/** A value that a new session does not have, and of a block the parts. */
export function unusual({ value, whenRemoved, partsNeedOn }: SessionField, said: unknown): unknown {
  if (!value || said === undefined) {
    return undefined;
  }
  if (!value.parts) {
    return isSameValue(value, said, whenRemoved) ? undefined : said;
  }
  const { parts } = value;
  if (partsNeedOn && isMap(said) && said.enable === false) {
    return undefined;
  }
  const other = Object.entries(mapIn(said))
    .map(([name, part]) => [name, parts[name] && currentValue(parts[name].value, part, undefined)] as const)
    .filter(([name, part]) => part !== undefined && part !== parts[name]?.whenRemoved);
  return other.length > 0 ? Object.fromEntries(other) : undefined;
}

/** Says in one input what `directTools` stands for, if the session has all of it. */
function withDirectTools(declaration: Properties): Properties {
  const direct = rows.filter(([, { whenDirect }]) => whenDirect !== undefined);
  const isDirect = direct.every(
    ([name, { value, whenDirect }]) => value && isSameValue(value, declaration[name], whenDirect),
  );
  if (!isDirect) {
    return declaration;
  }
  const names = direct.map(([name]) => name);
  const others = Object.entries(declaration).filter(([name]) => !names.includes(name));
  const more = direct.map(([name, row]) => [name, besideDirectTools(row, declaration[name])]);
  return { ...Object.fromEntries(others), [DIRECT]: true, ...defined(Object.fromEntries(more)) };
}

/** The parts of a block that `directTools` does not say. */
function besideDirectTools({ value, whenDirect }: SessionField, block: unknown): unknown {
  const said = mapIn(whenDirect);
  const parts = Object.entries(value?.parts ? mapIn(block) : {}).filter(([name]) => !(name in said));
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}
