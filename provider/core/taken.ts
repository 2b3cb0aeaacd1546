import { isSame, isSameIgnoringCase } from "./compare";
import { contradictions } from "./diff";
import type { Change, Properties, ResourceDefinition } from "./resource";
import { sleep } from "./sleep";
import { declaredBy, stateOf } from "./state";
import { UserError } from "./user-error";

/** A service may answer an update before it shows everywhere. */
const LATE_MS = 1_000;

/**
 * Looks once more at an object that is not as it was sent.
 *
 * @throws UserError that names what the service did not take, although it answered that it did.
 */
export async function ifTaken<Context, Inputs extends object, Remote extends { id: string }>(
  definition: ResourceDefinition<Context, Inputs, Remote>,
  context: Context,
  change: Change<Inputs>,
  answered: Remote,
): Promise<Remote> {
  if (refused(definition, change, answered).length === 0) {
    return answered;
  }
  await sleep(LATE_MS);
  const remote = (await definition.find(context, change.id, change.olds)) ?? answered;
  const names = refused(definition, change, remote);
  if (names.length > 0) {
    const { label, nameOf } = definition;
    throw new UserError(
      `could not update the ${label} "${nameOf(change.wanted as Properties)}": Composio answered that it is updated, ` +
        `but its ${names.join(", ")} ${names.length > 1 ? "are" : "is"} not as declared. Look at the ${label} with the ` +
        `id ${change.id} in Composio, and correct what it does not accept, or run \`pulumi up\` again.`,
    );
  }
  return remote;
}

/**
 * What of that was sent an object has not got, although the service answered that it has: it has something else, or
 * still what it had before. What the service does not show, it has taken by its word.
 */
function refused<Context, Inputs extends object, Remote extends { id: string }>(
  definition: ResourceDefinition<Context, Inputs, Remote>,
  change: Change<Inputs>,
  remote: Remote,
): string[] {
  return unlike(definition, change, remote, declaredBy(definition.fields, change.wanted as Properties));
}

/**
 * Whether an object shows that it has all that was sent, where the service did not answer so. What the service does
 * not show counts as it was before.
 */
export function hasTaken<Context, Inputs extends object, Remote extends { id: string }>(
  definition: ResourceDefinition<Context, Inputs, Remote>,
  change: Change<Inputs>,
  remote: Remote,
): boolean {
  const declared = declaredBy(definition.fields, change.wanted as Properties);
  const own = Object.entries(declared).filter(
    ([name]) => name.startsWith("__") || definition.fields[name]?.local,
  );
  const known = { ...change.olds, ...Object.fromEntries(own), __expanded: undefined };
  return unlike(definition, change, remote, known).length === 0;
}

function unlike<Context, Inputs extends object, Remote extends { id: string }>(
  definition: ResourceDefinition<Context, Inputs, Remote>,
  { olds, wanted, sent }: Change<Inputs>,
  remote: Remote,
  known: Properties,
): string[] {
  const { fields } = definition;
  const inputs = wanted as Properties;
  const actual = stateOf(definition, remote, known);
  const contradicting = contradictions(fields, actual, inputs);
  return sent.filter(
    (name) => contradicting.includes(name) || isAsBefore(actual[name], olds[name], inputs[name]),
  );
}

/** A list of texts that was to become another one. What the service completes may hide that it did not. */
function isAsBefore(actual: unknown, before: unknown, wanted: unknown): boolean {
  return isTexts(actual) && isTexts(wanted) && isSame(actual, before) && !isSameIgnoringCase(actual, wanted);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((element) => typeof element === "string");
}
