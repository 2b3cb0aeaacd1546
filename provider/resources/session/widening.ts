import { type CallChange, callChange, mayCall } from "../../access/call-change";
import { wordsOfOpened } from "../../access/call-words";
import type { CallRules } from "../../access/calls";
import { changeOfChecks, toolkitsOfHooks } from "../../access/checks";
import { sessionCalls } from "../../access/session-calls";
import type { Properties } from "../../core/resource";
import { removedBy } from "../../core/state";
import { hasUnknown, UNKNOWN } from "../../core/unknown";
import { isMap } from "../../core/values";
import { openedByInput, parts, type Setting, together, type Widening } from "./opened-inputs";
import type { SessionField } from "./session-field-row";
import { rows } from "./session-fields";

/**
 * Says what a change opens: by what it adds, by what it takes away, and by what goes back to what a new session has.
 *
 * @param olds What the state holds.
 * @param news The inputs, those among them that go back.
 * @param isReplaced Whether a new session takes the place of the old one.
 */
export function wideningOf(olds: Properties, news: Properties, isReplaced: boolean): Widening {
  const settings = rows.map(([name, row]): Setting => {
    const before = settingOf(row, olds[name]);
    const base = isReplaced || removedBy(news).includes(name) ? settingOf(row, undefined) : before;
    return { name, row, before, after: settingAfter(row, base, news[name]) };
  });
  const { change, opened } = callsOf(settings);
  const hasToolkit = (toolkit: string) => mayCall(change, "after", toolkit) !== false;
  const changes = settings.map((setting) => openedByInput(setting, hasToolkit));
  return together([{ opened, unknown: [] }, ...changes]);
}

/** Says what a change of a part loses, which its diff does not show. */
export function lostBy(olds: Properties, news: Properties): string[] {
  return rows.flatMap(([name, { value }]) => {
    const [before, after] = [parts(olds[name]), parts(news[name])];
    return Object.entries(value?.parts ?? {}).flatMap(([part, { loses }]) => {
      const isChanged = ![before[part], after[part]].includes(undefined) && before[part] !== after[part];
      return loses !== undefined && isChanged ? [loses] : [];
    });
  });
}

/** The value of an input, with all parts of a block. */
function settingOf({ value, whenRemoved }: SessionField, said: unknown): unknown {
  const known = said ?? whenRemoved;
  const fresh = Object.entries(value?.parts ?? {}).map(([name, part]) => [name, part.whenRemoved]);
  return value?.parts ? { ...Object.fromEntries(fresh), ...parts(known) } : known;
}

/** The same after a change: what is not said stays. */
function settingAfter({ value }: SessionField, base: unknown, said: unknown): unknown {
  return value?.parts && said !== UNKNOWN ? { ...parts(base), ...parts(said) } : (said ?? base);
}

/** The inputs that say which calls are checked. */
const CHECKS = rows.filter(([, { areChecks }]) => areChecks).map(([name]) => name);

/** The calls that a change opens for certain. Those of a saved policy are not known here. */
function callsOf(settings: readonly Setting[]): { change: CallChange; opened: string[] } {
  const deciding = settings.filter(({ row }) => row.decidesCalls);
  const isSaved = settings.some(({ row, after }) => row.namesSaved && after !== "");
  const old: Properties = Object.fromEntries(deciding.map(({ name, before }) => [name, before]));
  const now: Properties = isSaved
    ? old
    : Object.fromEntries(deciding.map(({ name, before, after }) => [name, certain(before, after)]));
  const [before, after] = [old, now].map((inputs) => CHECKS.flatMap((name) => inputs[name] ?? []));
  const named = [before, after].flatMap(toolkitsOfHooks);
  const change = callChange(rulesOf(old, now), rulesOf(now, old), named);
  const unchecked = changeOfChecks(change, before, after).opened;
  return { change, opened: [...wordsOfOpened(change), ...unchecked] };
}

/** The rules of a session for calls. That a client sees more than before is said by what lets it search, and not twice. */
function rulesOf(session: Properties, other: Properties): CallRules {
  const rules = sessionCalls(session, "a list");
  const isShownAlone = [session, other].every(
    ({ searchEnabled, multiExecuteEnabled }) => searchEnabled === false && multiExecuteEnabled === false,
  );
  const disputed = [...rules.disputed].filter((reading) => reading !== "unseenIsClosed" || isShownAlone);
  return { ...rules, disputed: new Set(disputed) };
}

/** The certain part of a change: an unknown value is as it was, a list has what it had, and an allow-list no more. */
function certain(before: unknown, after: unknown, name?: string): unknown {
  if (!hasUnknown(after)) {
    return after;
  }
  if (Array.isArray(after)) {
    const known = after.filter((element) => !hasUnknown(element));
    return name === "enable" || !Array.isArray(before) ? known : [...new Set([...before, ...known])];
  }
  if (!isMap(after)) {
    return before;
  }
  const old = parts(before);
  return Object.fromEntries(
    Object.entries(after).map(([key, value]) => [key, certain(old[key], value, key)]),
  );
}
