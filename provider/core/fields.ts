import type { Field, FieldTable, Properties } from "./resource";

/** The inputs that describe the object in the service. */
export function describing(fields: FieldTable): [string, Field][] {
  return Object.entries(fields).filter(([, { local }]) => !local);
}

/** The body of a request that sets the named inputs, those left out that the program does not set. */
export function bodyOf(fields: FieldTable, inputs: Properties, names: readonly string[]): Properties {
  const set = describing(fields).filter(([name]) => names.includes(name) && inputs[name] !== undefined);
  return Object.fromEntries(
    set.map(([name, { api, value }]) => [api, value ? value.send(inputs[name]) : inputs[name]]),
  );
}
