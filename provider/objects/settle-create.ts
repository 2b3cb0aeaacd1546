import type { ComposioError } from "../composio/errors";
import { unlessFails } from "../composio/unless-fails";
import { type CreateSteps, type Creation, type Found, type Outcome, TakenError } from "./creation";
import { type Attempt, creatorOf } from "./evidence";
import { noteStrays, removeTwins } from "./twins";

/** The pauses between looks for an object that nothing would refuse to make twice. */
const LOOK_PAUSES_MS = [0, 1_000, 2_000];

/** Why a create has to be settled. */
interface Unsettled {
  /** The last error. */
  error: ComposioError;
  /** The error that matters most to the user: the first that leaves open whether an object was made. */
  first: ComposioError;
  /** Whether there is such an error. A 429 alone is none. */
  isUnclear: boolean;
}

/**
 * Looks for what the attempts at a create have made.
 *
 * @returns Undefined where there is certainly nothing yet.
 * @throws The first error where nobody can say what there is.
 */
export async function settleCreate<Remote extends { id: string }>(
  creation: Creation<Remote>,
  attempt: Attempt,
  unsettled: Unsettled,
  steps: CreateSteps,
): Promise<Outcome<Remote> | undefined> {
  const { look, name } = creation;
  const { budget } = steps;
  if (!look) {
    return undefined;
  }
  const hasSeveralLooks = name !== "unique" && unsettled.isUnclear;
  let seen: Found<Remote> | undefined;
  for (const pauseMs of hasSeveralLooks ? LOOK_PAUSES_MS : [0]) {
    if (pauseMs > 0) {
      await budget.pause(pauseMs);
    }
    seen = await unlessFails(look(budget));
    if (!seen) {
      break;
    }
    const settled = await judge(seen, creation, attempt, unsettled, steps);
    if (settled || budget.isOver) {
      return settled;
    }
  }
  if (!seen?.isWhole) {
    // The first error tells what is unclear; that nobody answers now adds nothing.
    const { first } = unsettled;
    throw creation.isTaken?.(first) ? new TakenError(first, []) : first;
  }
  return undefined;
}

/** Decides what a look says of the create. */
async function judge<Remote extends { id: string }>(
  { found, clock }: Found<Remote>,
  creation: Creation<Remote>,
  attempt: Attempt,
  { error, first }: Unsettled,
  steps: CreateSteps,
): Promise<Outcome<Remote> | undefined> {
  const { objects } = steps;
  const { name, nameInRun, whatIs = ({ id }) => id } = creation;
  const isHeld = (id: string) => objects.has(id);
  const judged = found.map((remote) => ({
    remote,
    creator: creatorOf(remote, clock, creation, attempt, isHeld),
  }));
  const ofAnother = judged.filter(({ creator }) => creator === "another").map(({ remote }) => remote);
  const candidates = judged.filter(({ creator }) => creator !== "another");
  const [mine, ...twins] = candidates;
  const areCertain = candidates.every(({ creator }) => creator === "this create");
  noteStrays(ofAnother, creation, steps);
  if (mine && areCertain && (twins.length === 0 || name === "default")) {
    objects.hold(mine.remote.id, nameInRun ?? mine.remote.id);
    await removeTwins(
      mine.remote,
      twins.map(({ remote }) => remote),
      creation,
      steps,
    );
    return { made: mine.remote };
  }
  const inTheWay = name === "unique" ? found : candidates.map(({ remote }) => remote);
  if (inTheWay.length === 0) {
    return undefined;
  }
  const existing = inTheWay.map((remote) => ({ id: remote.id, what: whatIs(remote) }));
  const taken = new TakenError(name === "unique" ? error : first, existing, mine !== undefined);
  return { inTheWay, error: taken };
}
