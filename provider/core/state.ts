import { includesAll, isSame } from "./compare";
import { rememberedName } from "./default-name";
import type { FieldTable, Properties, ResourceDefinition } from "./resource";
import { splitSecretInputs } from "./secret-inputs";
import { isTexts } from "./values";

/** The members of a resource that the state needs. */
export type Described<Remote extends { id: string }> = Pick<
  ResourceDefinition<never, Properties, Remote>,
  "fields" | "outputs"
>;

/** A list that the service gives in another spelling, or completed. Both mean the same as what was declared. */
interface Expansion {
  declared: unknown[];
  actual: unknown[];
}
type Expansions = Record<string, Expansion>;

/*
 * Beside the outputs, the state holds properties that begin with two underscores, which the engine does not show:
 * `__managed`, the inputs that the program manages and would leave alone otherwise, since `read` gets no inputs;
 * `__expanded`, what the service makes of a list that it does not keep as declared; `__defaultName`; and
 * `__secretInputs`, where the program's own values are secret. `outputs` of a kind may give others.
 */

/** The inputs that the program manages, of those that it may leave alone. */
export function managedBy({ __managed }: Properties): string[] {
  return isTexts(__managed) ? __managed : [];
}

/** The inputs that the program has just taken away. Once that is written, it does not manage them any more. */
export function removedBy({ __removed }: Properties): string[] {
  return isTexts(__removed) ? __removed : [];
}

/** The properties that the state takes over from the program. */
export function stateOfInputs(fields: FieldTable, inputs: Properties): Properties {
  const set = Object.keys(fields).filter((name) => inputs[name] !== undefined);
  return {
    ...Object.fromEntries(set.map((name) => [name, inputs[name]])),
    __managed: set.filter((name) => fields[name]?.managedOnceSet),
    ...splitSecretInputs(inputs).passedOn,
    ...rememberedName(fields, inputs),
    ...("__removed" in inputs && { __removed: inputs.__removed }),
  };
}

/**
 * The state after a write: the service answered what became of the inputs.
 *
 * @param sent The inputs that were written. Of the others, what the service answers may be drift.
 * @param olds The state before the write, where there was an object.
 */
export function stateAfterWrite<Remote extends { id: string }>(
  resource: Described<Remote>,
  remote: Remote,
  inputs: Properties,
  sent: readonly string[] = Object.keys(resource.fields),
  olds: Properties = {},
): Properties {
  const declared = {
    ...olds,
    __defaultName: undefined,
    __secretInputs: undefined,
    ...stateOfInputs(resource.fields, inputs),
  };
  const actual = resource.outputs(remote, declared);
  const before = expansionsOf(olds);
  const slugs = Object.keys(resource.fields).filter((name) => resource.fields[name]?.slugs);
  const expansions = slugs.flatMap((name) => {
    const expansion = sent.includes(name) ? expansionOf(inputs[name], actual[name]) : before[name];
    return expansion ? [[name, expansion] as const] : [];
  });
  const { __removed, ...state } = stateOf(resource, remote, {
    ...declared,
    __expanded: expansions.length > 0 ? Object.fromEntries(expansions) : undefined,
  });
  const removed = removedBy({ __removed });
  return { ...state, __managed: managedBy(state).filter((name) => !removed.includes(name)) };
}

function expansionsOf({ __expanded = {} }: Properties): Expansions {
  return __expanded as Expansions;
}

function expansionOf(declared: unknown, actual: unknown): Expansion | undefined {
  return Array.isArray(declared) &&
    Array.isArray(actual) &&
    !isSame(declared, actual) &&
    includesAll(actual, declared)
    ? { declared, actual }
    : undefined;
}

/**
 * The state of an object as it is.
 *
 * @param known What was known before. A list with the same elements keeps its order.
 */
export function stateOf<Remote extends { id: string }>(
  { fields, outputs }: Described<Remote>,
  remote: Remote,
  known: Properties,
): Properties {
  const stated = outputs(remote, known);
  const inOrder = Object.entries(stated).map(([name, value]) => [
    name,
    Array.isArray(value) && Array.isArray(known[name]) && isSame(value, known[name]) ? known[name] : value,
  ]);
  const kept = Object.keys(fields).filter(
    (name) => (fields[name]?.unreported || fields[name]?.local) && known[name] !== undefined,
  );
  const hidden = Object.entries(known).filter(
    ([name, value]) => name.startsWith("__") && value !== undefined,
  );
  return {
    __managed: managedBy(known),
    ...Object.fromEntries(hidden),
    ...Object.fromEntries(inOrder),
    ...Object.fromEntries(kept.map((name) => [name, known[name]])),
  };
}

/** The inputs that a program would have to declare for the object to be as the state says. */
export function inputsToDeclare(state: Properties): Properties {
  const declared = Object.entries(expansionsOf(state))
    .filter(([name, { actual }]) => isSame(state[name], actual))
    .map(([name, expansion]) => [name, expansion.declared]);
  return { ...state, ...Object.fromEntries(declared) };
}

/**
 * Whether the state describes an object. It does not where a create stayed incomplete, or where an object is only read:
 * then it has none of the outputs that only the service sets. A state of an older version of this package lacks those
 * that came later, and describes its object all the same. They come with the next write.
 */
export function isComplete({ computed }: { computed: readonly string[] }, state: Properties): boolean {
  return computed.some((name) => state[name] !== undefined);
}
