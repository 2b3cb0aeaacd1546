import { UNKNOWN } from "../core/unknown";
import { isHidden, isSecret } from "./hidden";
import type { Maybe } from "./maybe";

/** Stands for every toolkit, tool or hint that nothing names. */
export const OTHER = "";

/** A list of names, of which some may not be known. */
export interface Names {
  /** Whether there is such a list. */
  readonly isGiven: Maybe;
  readonly known: readonly string[];
  /** Whether it holds names that cannot be read. */
  readonly hasHidden: boolean;
  has(name: string): Maybe;
}

/** No list. */
export const NONE: Names = { isGiven: false, known: [], hasHidden: false, has: () => false };
/** A list of which nothing is known, not even that there is one. */
const ANY: Names = { isGiven: undefined, known: [], hasHidden: true, has: () => undefined };

/**
 * Reads a list of names.
 *
 * @param spelled Spells a name so that all that mean the same are equal.
 */
export function namesOf(list: unknown, spelled: (name: string) => string): Names {
  if (list === undefined || list === null) {
    return NONE;
  }
  if (isSecret(list)) {
    // A list names some, whichever these are, and never all that there are.
    return { isGiven: true, known: [], hasHidden: true, has: (name) => (name === OTHER ? false : undefined) };
  }
  return Array.isArray(list) ? namesIn(list, spelled) : ANY;
}

/** A list that says nothing where it is empty. */
export function namesIfAny(list: unknown, spelled: (name: string) => string): Names {
  return Array.isArray(list) && list.length === 0 ? NONE : namesOf(list, spelled);
}

/** The names that nothing says which they are: one for all that a list may hold. */
export function unknownName(lists: readonly Names[]): string[] {
  return lists.some(({ hasHidden }) => hasHidden) ? [UNKNOWN] : [];
}

function namesIn(list: readonly unknown[], spelled: (name: string) => string): Names {
  const known = new Set(list.filter(isReadable).map(spelled));
  const hasHidden = !list.every(isReadable);
  return {
    isGiven: true,
    known: [...known],
    hasHidden,
    has: (name) => known.has(name) || (hasHidden && name !== OTHER ? undefined : false),
  };
}

/** An empty name names nothing, and may be anything. */
function isReadable(name: unknown): name is string {
  return typeof name === "string" && name !== OTHER && !isHidden(name);
}

export const lower = (slug: string) => slug.toLowerCase();
export const upper = (slug: string) => slug.toUpperCase();
export const asItIs = (name: string) => name;
