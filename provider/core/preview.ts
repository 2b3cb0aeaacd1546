import { changedInputs } from "./diff";
import { describing } from "./fields";
import type { Properties, ResourceDefinition } from "./resource";
import { declaredBy, isComplete } from "./state";
import { UNKNOWN } from "./unknown";

/** What a preview needs to know of a resource. */
export type Foreseen = Pick<
  ResourceDefinition<never, Properties, { id: string }>,
  "fields" | "computed" | "follows" | "secrets"
>;

/** The outputs that a create will have, those unknown that only the service can say. */
export function previewOfCreate({ fields, computed }: Foreseen, inputs: Properties): Properties {
  const open = Object.keys(fields).filter(
    (name) => fields[name]?.managedOnceSet && inputs[name] === undefined,
  );
  return { ...declaredBy(fields, inputs), ...unknown([...open, ...computed]) };
}

/** The outputs that an update will have, those unknown that it may move. */
export function previewOfUpdate(resource: Foreseen, olds: Properties, inputs: Properties): Properties {
  const { fields, computed, follows = {} } = resource;
  const described = describing(fields).map(([name]) => name);
  const changed = changedInputs(fields, isComplete(resource, olds) ? olds : {}, inputs).filter((name) =>
    described.includes(name),
  );
  const moving = [...new Set([...computed, ...Object.keys(follows)])].filter(
    (name) => olds[name] === undefined || changed.some((input) => follows[name]?.includes(input) ?? true),
  );
  return { ...olds, ...declaredBy(fields, inputs), ...unknown(moving) };
}

/**
 * The outputs that say something of a secret, because they follow inputs that the program keeps secret as a whole.
 *
 * @param secret The names of the inputs that are secret.
 */
export function secretOutputs(
  { follows = {}, secrets = [] }: Pick<Foreseen, "follows" | "secrets">,
  secret: readonly string[],
): string[] {
  const kept = secret.filter((name) => !secrets.includes(name));
  return Object.keys(follows).filter((name) => follows[name]?.some((input) => kept.includes(input)));
}

function unknown(names: readonly string[]): Properties {
  return Object.fromEntries(names.map((name) => [name, UNKNOWN]));
}
