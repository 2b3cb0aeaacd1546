import type { Field, FieldTable, Properties, ResourceDefinition } from "./resource";
import type { Described } from "./state";
import { currentValue, defined } from "./values";

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

/**
 * The inputs as an object has them, of those that have a kind of value. One that the service does not say is as it was.
 *
 * @param shown The object, by the names of the API.
 */
export function shownInputs(fields: FieldTable, shown: Properties, known: Properties): Properties {
  const reported = describing(fields).flatMap(([name, { api, value, unreported }]) =>
    value && !unreported
      ? [[name, currentValue(value, value.read(shown[api]), known[name]) ?? known[name]]]
      : [],
  );
  return defined(Object.fromEntries(reported));
}

/** The defaults of the inputs that the program leaves out. */
export function missingDefaults(fields: FieldTable, news: Properties): Properties {
  const missing = Object.entries(fields).filter(
    ([name, field]) => field.default !== undefined && news[name] === undefined,
  );
  return Object.fromEntries(missing.map(([name, field]) => [name, field.default]));
}

/** The part of a definition that says which inputs an import takes. */
type Importable<Context, Remote extends { id: string }> = Described<Remote> &
  Pick<ResourceDefinition<Context, Properties, Remote>, "importedInputs">;

/** The inputs that declare an object as it is: those that its kind gives, or else those unlike a new one's. */
export async function inputsToImport<Context, Remote extends { id: string }>(
  definition: Importable<Context, Remote>,
  context: Context,
  remote: Remote,
): Promise<Properties> {
  return definition.importedInputs?.(context, remote) ?? inputsUnlikeNew(definition, remote);
}

/** The inputs that an object has otherwise than a new one that is declared without them. */
function inputsUnlikeNew<Remote extends { id: string }>(
  { fields, outputs }: Described<Remote>,
  remote: Remote,
): Properties {
  const properties = outputs(remote, {});
  const unlike = describing(fields).filter(
    ([name, { unreported, whenRemoved, default: byDefault }]) =>
      !unreported && ![undefined, whenRemoved, byDefault].includes(properties[name]),
  );
  return Object.fromEntries(unlike.map(([name]) => [name, properties[name]]));
}

/** The row of a switch, off by default, that decides what a create does. A later change of it does nothing. */
export function inCreate(api: string): Field {
  return { api, local: true, default: false, effect: () => "none" };
}
