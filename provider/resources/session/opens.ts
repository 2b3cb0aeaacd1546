import type { Opens } from "../../core/values";

/** Permits more where a switch is on. */
export const whereOn =
  (words: string): Opens =>
  (before, after) =>
    after === true && before !== true ? [words] : [];

/** Permits more where a switch is no longer on. */
export const whereOff =
  (words: string): Opens =>
  (before, after) =>
    before === true && after !== true ? [words] : [];

/** Permits more with a higher number. */
export const whereMore =
  (words: (most: number) => string): Opens =>
  (before, after) =>
    typeof after === "number" && !(typeof before === "number" && before >= after) ? [words(after)] : [];

/** Permits more with any other value. */
export const whereOther =
  (words: (before: unknown, after: unknown) => string): Opens =>
  (before, after) =>
    before === after ? [] : [words(before, after)];

/** Permits more with an id in the place of another, or by none any more. The first one only closes. */
export const whereNoLonger =
  (what: string, none: string): Opens =>
  (before, after) =>
    before === undefined || before === after ? [] : [after === undefined ? none : `${what} ${after}`];

/** Permits more with ids that were not named before, or by none any more. */
export const whereNamed =
  (what: string, none: string): Opens =>
  (before, after) => {
    const [old, now] = [listOf(before), listOf(after)];
    const isNone = now.length === 0 && old.length > 0;
    return isNone ? [none] : now.filter((id) => !old.includes(id)).map((id) => `${what} ${id}`);
  };

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
