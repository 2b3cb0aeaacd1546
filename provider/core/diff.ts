import { includesAll, isSame } from "./compare";
import { describing } from "./fields";
import type { FieldTable, Properties } from "./resource";
import { declarationOf, managedBy } from "./state";
import { hasUnknown } from "./unknown";

/**
 * The inputs that the program sets and the object does not have, or may not have: a value is unknown, or the program
 * has only begun to manage it, and the state may be behind.
 */
export function changedInputs(fields: FieldTable, state: Properties, news: Properties): string[] {
  const declared = declarationOf(state);
  const managed = managedBy(state);
  return describing(fields)
    .filter(
      ([name, { managedOnceSet, whenRemoved }]) =>
        news[name] !== undefined &&
        (hasUnknown(news[name]) ||
          (managedOnceSet && !managed.includes(name)) ||
          !isSame(declared[name] ?? whenRemoved, news[name])),
    )
    .map(([name]) => name);
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
