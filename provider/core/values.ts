import { isDeepStrictEqual } from "node:util";
import { byCodeUnits } from "./compare";
import { currentUrl } from "./masks";

/** Properties of a resource, by name. */
export type Properties = Record<string, unknown>;

/** The map that a value is; an empty one where it is none. */
export function mapIn(value: unknown): Properties {
  return isMap(value) ? value : {};
}

/** How one kind of value is sent, shown and compared. */
export interface Value {
  /** The value as a request says it. */
  send(value: unknown): unknown;
  /** The value as a program says what an answer shows. Undefined where that is missing, or of a form that is not known. */
  read(shown: unknown): unknown;
  /** The value that an object has now, where what is read may be a mask of what is known; what is read, unless given. */
  current?(read: unknown, known: unknown): unknown;
  /** A form in which all values are equal that mean the same. */
  canonical(value: unknown): unknown;
  /** The parts of a block: a program declares those that it minds, and the others are left alone. */
  readonly parts?: Readonly<Record<string, Part>>;
}

/** A part of a block. */
export interface Part {
  /** The name in a request. */
  readonly sent: string;
  /** The name in an answer. */
  readonly shown: string;
  readonly value: Value;
  /** The value of a new object. A part that a program drops goes back to this. */
  readonly whenRemoved: unknown;
  /** A part that a program drops stays as it is. */
  readonly stays?: true;
  /** The value that it counts as where an answer does not say it, if that is not what a new object has: the most that it may be. */
  readonly open?: unknown;
  /** It permits something, so that it counts as open where an answer does not say it. */
  readonly permits?: true;
  /** Says what a change of it does beside that, which its diff does not show. */
  readonly loses?: string;
}

const asItIs = <T>(value: T): T => value;

/** A value that is sent and compared as it is. */
function plain(isOfType: (shown: unknown) => boolean): Value {
  return {
    send: asItIs,
    read: (shown) => (isOfType(shown) ? shown : undefined),
    canonical: asItIs,
  };
}
export const flag = plain((shown) => typeof shown === "boolean");
export const text = plain((shown) => typeof shown === "string");
/** A URL, of which an answer may mask a part. */
export const url: Value = { ...text, current: currentUrl };
/** A URL that null clears, because an empty text is refused. */
export const clearableUrl: Value = {
  ...text,
  send: (value) => (value === "" ? null : value),
  current: (read, known) => (typeof read === "string" && read !== "" ? currentUrl(read, known) : read),
};
export const count = plain((shown) => typeof shown === "number");
export const anyMap = plain(isMap);

/** A list that means the same in any order, with each element once. */
export function setOf(spelled: (element: string) => string = asItIs): Value {
  const spelledList = (list: unknown) =>
    Array.isArray(list) ? [...new Set(list.map((each) => spelled(String(each))))] : list;
  return {
    send: spelledList,
    read: (shown) => (isTexts(shown) ? shown : undefined),
    canonical(list) {
      const set = spelledList(list);
      return Array.isArray(set) ? set.sort(byCodeUnits) : set;
    },
  };
}

/**
 * A map whose keys have no case. A key of which nothing is said is not there.
 *
 * @param spelled Spells a key as a request does.
 */
export function mapOf(each: Value, spelled: (key: string) => string): Value {
  return {
    send: (map) => mapped(map, each.send, spelled),
    read(shown) {
      const said =
        isMap(shown) && Object.fromEntries(Object.entries(shown).filter(([, one]) => one !== null));
      const read = said ? mapped(said, each.read) : undefined;
      return read && Object.values(read).includes(undefined) ? undefined : read;
    },
    canonical(map) {
      const parts = mapped(map, each.canonical, (key) => key.toLowerCase());
      return isMap(map) ? Object.fromEntries(Object.entries(defined(parts)).sort(byKey)) : (map ?? {});
    },
  };
}

/** A block of several parts. */
export function blockOf(parts: Readonly<Record<string, Part>>): Value {
  const all = Object.entries(parts);
  return {
    parts,
    send(block) {
      const given = mapIn(block);
      const set = all.filter(([name]) => given[name] !== undefined);
      return Object.fromEntries(set.map(([name, part]) => [part.sent, part.value.send(given[name])]));
    },
    read(shown) {
      const said = isMap(shown)
        ? all.map(([name, { shown: api, value }]) => [name, value.read(shown[api])])
        : undefined;
      return said && defined(Object.fromEntries(said));
    },
    canonical: asItIs,
  };
}

/** A value that stands alone in an object. */
export function insideKey(name: string, value: Value): Value {
  return {
    send: (inner) => ({ [name]: value.send(inner) }),
    read: (shown) => (isMap(shown) ? value.read(shown[name]) : undefined),
    canonical: value.canonical,
  };
}

/** The value that an object has now, by what is read of it. */
export function currentValue({ current = (read) => read }: Value, read: unknown, known: unknown): unknown {
  return read === undefined ? undefined : current(read, known);
}

/** Whether two values mean the same. Of a block, only the parts of the second one count. */
export function isSameValue({ parts, canonical }: Value, actual: unknown, declared: unknown): boolean {
  if (parts && isMap(declared)) {
    const known = mapIn(actual);
    return Object.keys(declared).every((name) => isDeepStrictEqual(known[name], declared[name]));
  }
  return isDeepStrictEqual(canonical(actual), canonical(declared));
}

/** Whether a value is a map. */
export function isMap(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether there is a value. An empty text is none, and one that a preview does not know yet is one. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

/** The properties that are set. */
export function defined(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}

function mapped(map: unknown, change: (value: unknown) => unknown, spelled = asItIs<string>): Properties {
  const entries = isMap(map) ? Object.entries(map) : [];
  return Object.fromEntries(entries.map(([key, value]) => [spelled(key), change(value)]));
}

/** Whether a value is a list of texts. */
export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((element) => typeof element === "string");
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => byCodeUnits(a, b);
