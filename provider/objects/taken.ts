import { isSame, isSameIgnoringCase } from "../core/compare";
import { contradictions } from "../core/diff";
import type { Change, Properties, ResourceDefinition } from "../core/resource";
import { stateOf, stateOfInputs } from "../core/state";
import { isTexts } from "../core/values";

/**
 * The inputs that were sent and that an object has not got, although the service answered that it has: it has something else, or
 * still what it had before. What the service does not show, it has taken by its word.
 */
export function refused<Context, Inputs extends Properties, Remote extends { id: string }>(
  definition: ResourceDefinition<Context, Inputs, Remote>,
  change: Change<Inputs>,
  remote: Remote,
): string[] {
  return unlike(definition, change, remote, stateOfInputs(definition.fields, change.wanted));
}

/**
 * Whether an object shows that it has all that was sent, where the service did not answer so. What the service does
 * not show counts as it was before.
 */
export function hasTaken<Context, Inputs extends Properties, Remote extends { id: string }>(
  definition: ResourceDefinition<Context, Inputs, Remote>,
  change: Change<Inputs>,
  remote: Remote,
): boolean {
  const declared = stateOfInputs(definition.fields, change.wanted);
  const own = Object.entries(declared).filter(
    ([name]) => name.startsWith("__") || definition.fields[name]?.local,
  );
  const known = { ...change.olds, ...Object.fromEntries(own), __expanded: undefined };
  return unlike(definition, change, remote, known).length === 0;
}

function unlike<Context, Inputs extends Properties, Remote extends { id: string }>(
  definition: ResourceDefinition<Context, Inputs, Remote>,
  { olds, wanted, sent }: Change<Inputs>,
  remote: Remote,
  known: Properties,
): string[] {
  const { fields } = definition;
  const actual = stateOf(definition, remote, known);
  const contradicting = contradictions(fields, actual, wanted);
  return sent.filter(
    (name) => contradicting.includes(name) || isAsBefore(actual[name], olds[name], wanted[name]),
  );
}

/** A list of texts that was to become another one. What the service completes may hide that it did not. */
function isAsBefore(actual: unknown, before: unknown, wanted: unknown): boolean {
  return isTexts(actual) && isTexts(wanted) && isSame(actual, before) && !isSameIgnoringCase(actual, wanted);
}
