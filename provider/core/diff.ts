import { includesAll, isSame } from "./compare";
import type { Effect, Field, FieldTable, Properties } from "./resource";
import { inputsToDeclare, managedBy, removedBy } from "./state";
import { hasUnknown } from "./unknown";
import { isSameValue } from "./values";

/**
 * The inputs that the program sets and the object does not have, or may not have: a value is unknown, or the program
 * has only begun to manage it, and the state may be behind.
 */
export function changedInputs(fields: FieldTable, state: Properties, news: Properties): string[] {
  return effects(fields, state, news).map(([name]) => name);
}

/** The same inputs, each with what its change does to the object. */
export function effects(fields: FieldTable, state: Properties, news: Properties): [string, Effect][] {
  const declared = inputsToDeclare(state);
  const managed = managedBy(state);
  const isTakenAway = (name: string) => removedBy(news).includes(name) && declared[name] !== undefined;
  return Object.entries(fields)
    .map(([name, field]): [string, Effect] => {
      const isNewlyManaged = field.managedOnceSet === true && !managed.includes(name) && !isTakenAway(name);
      return [name, effectOf(field, { before: declared[name], after: news[name], state, isNewlyManaged })];
    })
    .filter(([, effect]) => effect !== "none");
}

interface Compared {
  before: unknown;
  after: unknown;
  state: Properties;
  isNewlyManaged: boolean;
}

function effectOf(field: Field, { before, after, state, isNewlyManaged }: Compared): Effect {
  if (field.effect) {
    const effect = field.effect(before, after, state);
    return effect === "none" && isNewlyManaged && after !== undefined ? "update" : effect;
  }
  const isChanged =
    after !== undefined &&
    (hasUnknown(after) || isNewlyManaged || !isSameInput(field, before ?? field.whenRemoved, after));
  if (!isChanged) {
    return "none";
  }
  return field.createOnly ? "replace" : "update";
}

/** Whether two values of an input mean the same. Of a block, only the parts of the second one count. */
export function isSameInput({ value }: Field, before: unknown, after: unknown): boolean {
  return value ? isSameValue(value, before, after) : isSame(before, after);
}

/** The inputs that an object has neither as declared nor in another spelling or completed by the service. */
export function contradictions(fields: FieldTable, actual: Properties, wanted: Properties): string[] {
  return changedInputs(fields, actual, wanted).filter(
    (name) => !(fields[name]?.slugs && isCompleted(actual[name], wanted[name])),
  );
}

function isCompleted(actual: unknown, wanted: unknown): boolean {
  return Array.isArray(actual) && Array.isArray(wanted) && includesAll(actual, wanted);
}
