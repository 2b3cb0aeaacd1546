import { changedInputs } from "../core/diff";
import type { Created, Properties } from "../core/resource";
import { type Described, stateOf, stateOfInputs } from "../core/state";
import { UserError } from "../core/user-error";
import type { ObjectsOfRun } from "../run/objects-of-run";
import { nameIn } from "./names";

/** The part of an adoption that one kind of object has of its own. */
export interface Adoption<Inputs, Remote extends { id: string }> extends Described<Remote> {
  /** Whether the program asks for it. */
  isWanted(existing: Remote): boolean;
  /** The words of messages for the object, with its id. */
  what(existing: Remote): string;
  /** Says which resource of the program has the object already, and what to do. */
  whoHas(id: string): string;
  /** Says why the object cannot become what is declared. */
  whyNot?(existing: Remote): string | undefined;
  /** Completes the inputs, as an update of all of them does. */
  complete(): Promise<Inputs>;
  /** The inputs that are sent where these changed; these alone unless given. */
  sentWith?(changed: string[], wanted: Inputs): string[];
  /** Sends the inputs that differ. */
  update(existing: Remote, wanted: Inputs, changed: readonly string[]): Promise<Remote>;
  /** Sends the inputs even where none differs: Composio does not show all of them. */
  isAlwaysSent?: true;
}

/**
 * Adopts an existing object and brings it to what is declared.
 *
 * @returns The object, and the mark that the state of its new owner needs.
 * @throws UserError when another resource of the program has the object, or when it cannot become what is declared.
 */
export async function adopt<Inputs extends Properties, Remote extends { id: string }>(
  existing: Remote,
  adoption: Adoption<Inputs, Remote>,
  objects: ObjectsOfRun,
): Promise<Created<Remote>> {
  const { fields, outputs, complete, sentWith = (changed) => changed } = adoption;
  const { id } = existing;
  const reason = objects.has(id) ? adoption.whoHas(id) : adoption.whyNot?.(existing);
  if (reason !== undefined) {
    throw new UserError(`could not adopt ${adoption.what(existing)}: ${reason}`);
  }
  // Before anything is awaited: another resource may be about to adopt the same object.
  const mark = objects.adopt(id, nameIn(existing) ?? id);
  try {
    const wanted = await complete();
    // What Composio does not show counts as different, so that it is sent.
    const { __managed } = stateOfInputs(fields, wanted);
    const actual = stateOf({ fields, outputs }, existing, { __managed });
    const differing = changedInputs(fields, actual, wanted).filter(
      (name) => !fields[name]?.local && !fields[name]?.createOnly,
    );
    const changed = sentWith(differing, wanted);
    const isSent = changed.length > 0 || adoption.isAlwaysSent === true;
    const remote = isSent ? await adoption.update(existing, wanted, changed) : existing;
    return { remote, more: { __adoption: mark } };
  } catch (error) {
    objects.release(id);
    throw error;
  }
}
