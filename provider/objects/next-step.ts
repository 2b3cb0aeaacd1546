import type { ComposioError } from "../composio/errors";
import type { Operation, Properties } from "../core/resource";
import type { ObjectsOfRun } from "../run/objects-of-run";
import { TakenError, UnprovenCreateError } from "./creation";
import { KEY_OF_LAST_UPDATE, mayExist } from "./explain";
import { explainInTheWay } from "./in-the-way";
import type { ObjectDefinition } from "./object-definition";

/** The members of a kind that say what to do after an error. */
type Advising<Api extends object, Inputs extends Properties, Remote extends { id: string }> = Pick<
  ObjectDefinition<Api, Inputs, Remote>,
  "inTheWay" | "keyAdvice" | "nextStep"
>;

/** Advises what to do after an error, where the kind, or what it declares, knows better than any. */
export function nextStepOfKind<Api extends object, Inputs extends Properties, Remote extends { id: string }>(
  { inTheWay: words, keyAdvice, nextStep }: Advising<Api, Inputs, Remote>,
  operation: Operation,
  error: ComposioError,
  name: string,
  objects: ObjectsOfRun,
): string | undefined {
  if (error instanceof UnprovenCreateError) {
    return `Composio answered with ${error.id}, and not whether that is new, so that it is not in the state. ${IF_THERE_THEN}`;
  }
  const taken = words && error instanceof TakenError ? explainInTheWay(words, error, objects) : undefined;
  if (taken !== undefined) {
    return taken;
  }
  if (keyAdvice !== undefined && [401, 403].includes(error.details.status ?? 0)) {
    return `${keyAdvice} ${KEY_OF_LAST_UPDATE}`;
  }
  const ofKind = nextStep?.(operation, error, name, objects);
  return ofKind === undefined && words && mayExist(operation, error)
    ? `the ${words.noun} may exist all the same. ${IF_THERE_THEN}`
    : ofKind;
}

const IF_THERE_THEN =
  "Run `pulumi up` again; if it is then there and nobody else declares it, set adoptExisting: true to go on with it.";
