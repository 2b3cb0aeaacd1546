import { isSame, isSameIgnoringCase } from "./compare";
import { contradictions } from "./diff";
import type { Change, Properties, ResourceDefinition } from "./resource";
import { declaredBy, stateOf } from "./state";

/** What of that was sent an object has not got: it has something else, or still what it had before. */
export function refused<Context, Inputs extends object, Remote extends { id: string }>(
  definition: ResourceDefinition<Context, Inputs, Remote>,
  { olds, wanted, sent }: Change<Inputs>,
  remote: Remote,
): string[] {
  const { fields } = definition;
  const inputs = wanted as Properties;
  const actual = stateOf(definition, remote, declaredBy(fields, inputs));
  const contradicting = contradictions(fields, actual, inputs);
  return sent.filter(
    (name) => contradicting.includes(name) || isAsBefore(actual[name], olds[name], inputs[name]),
  );
}

/** A list of slugs that was to become another one. What the service completes may hide that it did not. */
function isAsBefore(actual: unknown, before: unknown, wanted: unknown): boolean {
  return isTexts(actual) && isTexts(wanted) && isSame(actual, before) && !isSameIgnoringCase(actual, wanted);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((element) => typeof element === "string");
}
