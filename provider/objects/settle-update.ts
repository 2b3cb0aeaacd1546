import { ComposioError } from "../composio/errors";
import type { TimeBudget } from "../composio/time-budget";
import { unlessFails } from "../composio/unless-fails";
import type { Change, Properties, ResourceDefinition } from "../core/resource";
import { UserError } from "../core/user-error";
import { lookAgain } from "./look-again";
import { hasTaken, refused } from "./taken";

/** The steps that settle an update of one object. */
export interface UpdateSteps<Remote> {
  /** The words of messages for the object. */
  what: string;
  budget: TimeBudget;
  /** Looks at the object by its own request, each time anew. Undefined where it is gone. */
  find(): Promise<Remote | undefined>;
  /** Names what was sent and the object has not, although the service answered that it has. */
  refused(remote: Remote): string[];
  /** Whether an object shows that it has all that was sent, where the service did not answer so. */
  hasTaken(remote: Remote): boolean;
  warn(warning: string): void;
}

/** Takes from the definition of a kind what settles an update of one of its objects. */
export function stepsOfUpdate<Context, Inputs extends Properties, Remote extends { id: string }>(
  definition: ResourceDefinition<Context, Inputs, Remote>,
  context: Context,
  change: Change<Inputs>,
  looks: Pick<UpdateSteps<Remote>, "budget" | "find">,
): UpdateSteps<Remote> {
  const { label, nameOf } = definition;
  return {
    what: `the ${label} "${nameOf(change.wanted)}" (id ${change.id})`,
    ...looks,
    refused: (remote) => refused(definition, change, remote),
    hasTaken: (remote) => hasTaken(definition, change, remote),
    warn: (warning) => definition.warn(context, warning),
  };
}

/**
 * Sends an update. If the answer is lost, the object is looked at, and has been updated if it shows what was sent.
 *
 * @param find Reads the object without what a refresh does beside.
 */
export async function sendUpdate<Remote>(
  send: () => Promise<Remote>,
  find: () => Promise<Remote | undefined>,
  { budget, hasTaken: isTaken }: UpdateSteps<Remote>,
): Promise<Remote> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof ComposioError && error.mayHaveBeenProcessed)) {
      throw error;
    }
    const shows = (found: Remote | undefined) => found !== undefined && isTaken(found);
    // That nobody answers now adds nothing to the first error.
    const remote = await unlessFails(lookAgain(budget, find, shows));
    if (remote === undefined || !isTaken(remote)) {
      throw error;
    }
    return remote;
  }
}

/**
 * Looks again at an object that is not as it was sent, as long as at a new one: a service may answer an update before it
 * shows everywhere.
 *
 * @throws UserError that names what the service did not take, although it answered that it did.
 */
export async function untilTaken<Remote>(answered: Remote, steps: UpdateSteps<Remote>): Promise<Remote> {
  const { what, budget, find } = steps;
  if (steps.refused(answered).length === 0) {
    return answered;
  }
  const remote = await lookAgain(
    budget,
    async () => (await find()) ?? answered,
    (found) => steps.refused(found).length === 0,
  );
  const names = steps.refused(remote);
  if (names.length > 0) {
    throw new UserError(
      `could not update ${what}: Composio answered that it is updated, but its ${names.join(", ")} ` +
        `${names.length > 1 ? "are" : "is"} not as declared, also after some seconds. What to do: look at it in Composio. ` +
        "If it is as declared there by now, Composio shows it late: run `pulumi refresh`. Else correct what Composio does not " +
        "accept, and run `pulumi up` again.",
    );
  }
  noteLate(steps);
  return remote;
}

/** Says that an update took some looks until it showed. */
export function noteLate({ what, warn }: Pick<UpdateSteps<never>, "what" | "warn">): void {
  warn(`Composio has updated ${what}, and shows it late. There is nothing to do.`);
}
