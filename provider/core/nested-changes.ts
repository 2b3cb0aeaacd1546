import { isDeepStrictEqual } from "node:util";
import type { Effect, Field, Properties } from "./resource";
import { isTexts } from "./values";

/** The keys and indices that lead to a value. */
export type Steps = readonly (string | number)[];

/** A value in an input that comes, goes or becomes another. */
export interface NestedChange {
  path: Steps;
  kind: "add" | "delete" | "update";
}

/**
 * Finds what differs between two values of an input. Lists of texts are sets: what comes stands where the new list has
 * it, what goes where the old one had it, and another order is no change.
 *
 * @param isWhole Says where a value is compared as a whole, and nothing in it is named.
 */
export function nestedChanges(
  path: Steps,
  before: unknown,
  after: unknown,
  isWhole: (path: Steps) => boolean,
): NestedChange[] {
  if (before === undefined || after === undefined) {
    const kind = after === undefined ? "delete" : "add";
    return before === after ? [] : [{ path, kind }];
  }
  if (!isWhole(path)) {
    if (isTexts(before) && isTexts(after)) {
      return changesOfSet(path, before, after);
    }
    if (isOfParts(before) && isOfParts(after) && Array.isArray(before) === Array.isArray(after)) {
      const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
      return keys.flatMap((key) => {
        const step = Array.isArray(after) ? Number(key) : key;
        return nestedChanges([...path, step], before[key], after[key], isWhole);
      });
    }
  }
  return isDeepStrictEqual(before, after) ? [] : [{ path, kind: "update" }];
}

/**
 * Says which of the changes replace the object: those that alone would. Where none does, they do so together.
 *
 * @param before The input as it was.
 * @param after The input as it is to be.
 * @param state What the state holds of the object.
 */
export function replacingChanges(
  field: Field,
  before: unknown,
  after: unknown,
  changes: readonly NestedChange[],
  state: Properties,
): NestedChange[] {
  const { effect } = field;
  const alone = effect
    ? changes.filter(({ path: [, ...inside] }) =>
        isReplacing((some, other) => effect(some, other, state), before, after, inside),
      )
    : [];
  return alone.length > 0 ? alone : [...changes];
}

function isReplacing(
  effect: (before: unknown, after: unknown) => Effect,
  before: unknown,
  after: unknown,
  inside: Steps,
): boolean {
  // The order of a list may change, so that none of its elements can be put into the other list.
  const element = inside.findIndex((step) => typeof step === "number");
  const path = element < 0 ? inside : inside.slice(0, element);
  return effect(before, withChange(before, after, path)) === "replace";
}

/** The value as it was, with one of its parts as it is to be. */
function withChange(before: unknown, after: unknown, [step, ...rest]: Steps): unknown {
  if (step === undefined || !isOfParts(before) || !isOfParts(after)) {
    return after;
  }
  const { [step]: old, ...others } = before;
  const changed = withChange(old, after[step], rest);
  return changed === undefined ? others : { ...others, [step]: changed };
}

function changesOfSet(path: Steps, before: readonly string[], after: readonly string[]): NestedChange[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) => index).flatMap((index): NestedChange[] => {
    const [old, wanted] = [before[index], after[index]];
    const goes = old !== undefined && !after.includes(old);
    const comes = wanted !== undefined && !before.includes(wanted);
    if (!goes && !comes) {
      return [];
    }
    const kind = goes && comes ? "update" : goes ? "delete" : "add";
    return [{ path: [...path, index], kind }];
  });
}

function isOfParts(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}
