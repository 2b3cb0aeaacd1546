import type { Properties } from "../../core/resource";
import { hasUnknown, UNKNOWN } from "../../core/unknown";
import { isMap, isSameValue, type Opens, type Part } from "../../core/values";
import type { SessionField } from "./session-field-row";

/** All that a change opens, or may open. */
export interface Widening {
  /** All that the session did not permit before, in words. */
  opened: string[];
  /** The inputs that a preview does not know yet, and by which the session may permit more. */
  unknown: string[];
}

/** An input before and after a change. */
export interface Setting {
  name: string;
  row: SessionField;
  before: unknown;
  after: unknown;
}

const NOTHING: Widening = { opened: [], unknown: [] };

/** Says what the change of one input opens, as far as the input alone tells. */
export function openedByInput(
  { name, row, before, after }: Setting,
  hasToolkit: (toolkit: string) => boolean,
): Widening {
  const { value, whenRemoved, open, opens, opensToolkit } = row;
  if (value?.parts) {
    return changeOfBlock(name, value.parts, parts(before), after);
  }
  if (value && opensToolkit) {
    const [old, now] = [parts(value.canonical(before)), parts(value.canonical(after))];
    const slugs = Object.keys({ ...old, ...now }).filter(hasToolkit);
    return together(
      slugs.map((slug) => opening(`${name}.${slug}`, opensToolkit(slug), old[slug], now[slug])),
    );
  }
  if (opens) {
    return opening(name, opens, before, after);
  }
  // What is as open as it may be can only be closed.
  const isClosing = value && open === undefined && isSameValue(value, before, whenRemoved);
  return hasUnknown(after) && !isClosing ? { opened: [], unknown: [name] } : NOTHING;
}

/** A block that is off permits and restricts nothing by its parts. */
function changeOfBlock(
  name: string,
  rowsOfParts: Readonly<Record<string, Part>>,
  before: Properties,
  block: unknown,
): Widening {
  const wasOff = before.enable === false;
  const names = Object.keys(rowsOfParts);
  const after = isMap(block) ? block : Object.fromEntries(names.map((part) => [part, UNKNOWN]));
  const changes = Object.entries(rowsOfParts).map(([part, { opens }]) => {
    const isOff = after.enable === false || (wasOff && after.enable === UNKNOWN);
    const old = part !== "enable" && wasOff ? undefined : before[part];
    const now = part !== "enable" && isOff ? undefined : after[part];
    return opens ? opening(`${name}.${part}`, opens, old, now) : NOTHING;
  });
  return together(changes);
}

/** Any value that may turn out to be one that opens something. */
const ANY = [true, false, Number.MAX_SAFE_INTEGER, [UNKNOWN], UNKNOWN];

function opening(path: string, opens: Opens, before: unknown, after: unknown): Widening {
  if (!hasUnknown(after)) {
    return { opened: opens(before, after), unknown: [] };
  }
  return ANY.some((value) => opens(before, value).length > 0) ? { opened: [], unknown: [path] } : NOTHING;
}

export function together(changes: readonly Widening[]): Widening {
  return {
    opened: changes.flatMap(({ opened }) => opened),
    unknown: changes.flatMap(({ unknown }) => unknown),
  };
}

export function parts(block: unknown): Properties {
  return isMap(block) ? block : {};
}
