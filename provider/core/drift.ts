import { isSame } from "./compare";
import { describing } from "./fields";
import type { FieldTable, Properties } from "./resource";
import { inputsToDeclare, managedBy } from "./state";

/**
 * Whether an object has become another than the state says, in what the program manages, or in an output to which its
 * consumers are wired.
 *
 * @param watched Those outputs.
 */
export function hasDrifted(
  { fields, watched }: { fields: FieldTable; watched: readonly string[] },
  known: Properties,
  actual: Properties,
): boolean {
  const always = describing(fields)
    .filter(([, { managedOnceSet, unreported }]) => !managedOnceSet && !unreported)
    .map(([name]) => name);
  // An output that a state of an older version does not have yet has not moved.
  const wired = watched.filter((name) => known[name] !== undefined);
  return [...always, ...wired, ...managedBy(actual)].some((name) => !isSame(known[name], actual[name]));
}

/** The inputs that would declare the object as it is, so that the next preview shows what moved. */
export function declaringInputs(fields: FieldTable, actual: Properties): Properties {
  const { __defaultName } = actual;
  const declaration = inputsToDeclare(actual);
  const managed = managedBy(actual);
  const names = Object.keys(fields).filter(
    (name) => (!fields[name]?.managedOnceSet || managed.includes(name)) && actual[name] !== undefined,
  );
  return {
    ...Object.fromEntries(names.map((name) => [name, declaration[name]])),
    ...(__defaultName !== undefined && { __defaultName }),
  };
}
