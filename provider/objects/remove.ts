import { ComposioError } from "../composio/errors";
import { unlessFails } from "../composio/unless-fails";
import type { Properties } from "../core/resource";
import type { RunSteps } from "../run/composio-run";
import type { Endpoint } from "./endpoint";
import { markIn } from "./owner";

/** The part of a delete that one kind of object has of its own. */
export interface Removal {
  /** The words of messages for the object, with its id. */
  what: string;
  /** @throws UserError where somebody would lose something. */
  guard(): Promise<void>;
  /** @returns Whether there was one to delete. */
  send(): Promise<boolean>;
  /** Whether the key sees the project of the object, by something else of it. Nothing can say so, unless given. */
  seesProject?(): Promise<boolean | undefined>;
}

/**
 * Deletes an object. It has succeeded as well when the object is already gone. One that another resource of the program
 * has adopted stays: the program has renamed the resource, and Pulumi deletes under the old name what it has taken under
 * the new one.
 *
 * @param known What the state holds of the object.
 */
export async function remove(
  id: string,
  known: Properties,
  { what, guard, send, seesProject = async () => undefined }: Removal,
  { objects, absences, warn }: RunSteps,
): Promise<void> {
  if (objects.isOfAnother(id, markIn(known))) {
    warn(
      `${what} is not deleted: another resource of this program has adopted it in this run. Pulumi only forgets it under ` +
        "its old name.",
    );
    return;
  }
  await guard();
  await absences.ask(async () => ((await send()) ? true : undefined), seesProject);
  objects.release(id);
}

/**
 * Deletes an object of a kind of which the service documents no delete. One that is still there after a 404 or a 405
 * cannot be deleted.
 *
 * @param stays Says that it stays.
 * @returns Whether there was one.
 */
export async function removeIfPossible<Remote extends { id: string }>(
  endpoint: Endpoint<Remote>,
  id: string,
  stays: () => void,
): Promise<boolean> {
  try {
    return await endpoint.remove(id);
  } catch (error) {
    const { status } = error instanceof ComposioError ? error.details : {};
    const isWithoutRoute = status === 404 || status === 405;
    if (isWithoutRoute && (await unlessFails(endpoint.get(id)))) {
      stays();
      return true;
    }
    throw error;
  }
}
