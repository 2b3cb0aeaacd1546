import { contradictions } from "../core/diff";
import type { Properties } from "../core/resource";
import { type Described, stateOf, stateOfInputs } from "../core/state";

/**
 * Whether an object has what a create has asked for.
 *
 * @param names The inputs that count.
 * @param unsaid What counts for an input that the service leaves out: `as declared` where it masks, else `different`.
 */
export function isAsDeclared<Remote extends { id: string }>(
  { fields, outputs }: Described<Remote>,
  remote: Remote,
  inputs: Properties,
  names: readonly string[],
  unsaid: "as declared" | "different",
): boolean {
  const declared = stateOfInputs(fields, inputs);
  const known = unsaid === "different" ? { __managed: declared.__managed } : declared;
  const actual = stateOf({ fields, outputs }, remote, known);
  return !contradictions(fields, actual, inputs).some((name) => names.includes(name));
}
