import { changedInputs } from "./diff";
import { describing } from "./fields";
import type { Properties, ResourceDefinition } from "./resource";
import { isComplete, stateOfInputs } from "./state";
import { UNKNOWN } from "./unknown";

/** The members of a resource that a preview needs. */
export type Foreseen = Pick<
  ResourceDefinition<never, Properties, { id: string }>,
  "fields" | "computed" | "follows" | "secretInputs"
>;

/** The outputs that a create will have, those unknown that only the service can say. */
export function previewOfCreate(resource: Foreseen, inputs: Properties): Properties {
  const { fields } = resource;
  const open = Object.keys(fields).filter(
    (name) => fields[name]?.managedOnceSet && inputs[name] === undefined,
  );
  const ofService = ofServiceAlone(resource).filter((name) => !(name in fields));
  return { ...stateOfInputs(fields, inputs), ...unknown([...open, ...ofService]) };
}

/** The outputs that an update will have, those unknown that it may move. */
export function previewOfUpdate(resource: Foreseen, olds: Properties, inputs: Properties): Properties {
  const { fields, computed, follows = {} } = resource;
  const changed = changedInputs(fields, isComplete(resource, olds) ? olds : {}, inputs);
  const isWritten = describing(fields).some(([name]) => changed.includes(name));
  const isMissing = (name: string) => computed.includes(name) && olds[name] === undefined;
  const moving = ofServiceAlone(resource).filter(
    (name) => isMissing(name) || (follows[name]?.some((input) => changed.includes(input)) ?? isWritten),
  );
  return { ...olds, ...stateOfInputs(fields, inputs), ...unknown(moving) };
}

function ofServiceAlone({ computed, follows = {} }: Foreseen): string[] {
  return [...new Set([...computed, ...Object.keys(follows)])];
}

/**
 * The outputs that say something of a secret, because they follow inputs that the program keeps secret as a whole.
 *
 * @param secret The names of the inputs that are secret.
 */
export function secretOutputs(
  { follows = {}, secretInputs = [] }: Pick<Foreseen, "follows" | "secretInputs">,
  secret: readonly string[],
): string[] {
  const kept = secret.filter((name) => !secretInputs.includes(name));
  return Object.keys(follows).filter((name) => follows[name]?.some((input) => kept.includes(input)));
}

function unknown(names: readonly string[]): Properties {
  return Object.fromEntries(names.map((name) => [name, UNKNOWN]));
}
