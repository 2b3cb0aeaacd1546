import { ComposioError, IncompleteCreateError } from "../composio/errors";
import { retryDelay } from "../composio/retry";
import type { TimeBudget } from "../composio/time-budget";
import { asComposioError, unlessFails } from "../composio/unless-fails";
import { withoutRepeats } from "../core/repeated-warnings";
import { UserError } from "../core/user-error";
import {
  type Answered,
  type CreateSteps,
  type Creation,
  type Outcome,
  TakenError,
  UnprovenCreateError,
} from "./creation";
import { type Attempt, ownClock, signOfOldObject } from "./evidence";
import { settleCreate } from "./settle-create";
import { lookForTwins } from "./twins";

const FIRST_PAUSE_MS = 1_000;
/** A create does not wait longer for a list that it can do without. */
const BEFORE_LIMIT_MS = 10_000;

/**
 * Creates an object once, whatever happens to the answer. A POST whose outcome is unclear is settled by a look: what is
 * found is taken on evidence only, which `evidence.ts` describes. An answer is evidence too, because Composio may answer
 * with an object that was there before.
 *
 * | `name` | an attempt may have made it | looks | nothing is found | another's object has the name |
 * |---|---|---|---|---|
 * | `unique` | no answer, a 5xx, and 429 and 503 too | one | it is sent again | it is in the way |
 * | `default` | the same | three | it is sent again | it stays, and a warning names it |
 * | `given` | the same; without a look not a 429 | three | an error; after a 429 it is sent again | it stays |
 *
 * The run holds what was made, also where the read of it fails.
 *
 * @throws IncompleteCreateError when the object exists and nothing describes it.
 * @throws UnprovenCreateError when that object may be another's.
 * @throws ComposioError when the create fails, or when its outcome stays unclear.
 */
export async function createOnce<Remote extends { id: string }>(
  creation: Creation<Remote>,
  { objects, budget, warn }: CreateSteps,
): Promise<Outcome<Remote>> {
  // Several looks may show the same.
  const steps = { objects, budget, warn: withoutRepeats(warn) };
  // A look that fails stops nothing, but then it is no evidence.
  const before = creation.before && (await unlessFails(creation.before(BEFORE_LIMIT_MS)));
  const attempt: Attempt = {
    sentAt: undefined,
    machineClock: ownClock(),
    isUnclear: false,
    wasCarriedOut: false,
    before,
  };
  budget.begin();
  let unclear: ComposioError | undefined;
  for (let attempts = 1; ; attempts++) {
    const answer = await creation.post(budget).catch(asComposioError);
    attempt.sentAt ??= answer instanceof ComposioError ? answer.firstSentAt : answer.sentAt;
    if (!(answer instanceof ComposioError)) {
      return take(answer, creation, attempt, steps);
    }
    unclear ??= mayHaveMade(answer, creation) ? answer : undefined;
    attempt.isUnclear ||= unclear !== undefined || isLookedFor(answer, creation);
    attempt.wasCarriedOut ||= answer.details.status === 201 && creation.name === "unique";
    const unsettled = { error: answer, first: unclear ?? answer, isUnclear: unclear !== undefined };
    const isTaken = creation.isTaken?.(answer) === true;
    const settled =
      attempt.isUnclear || isTaken ? await settleCreate(creation, attempt, unsettled, steps) : undefined;
    if (settled) {
      return settled;
    }
    // An earlier POST may still be carried out, which matters more than why the last one failed.
    const isOver = !answer.mayHaveBeenProcessed && !answer.isTemporary && !isTaken;
    const isUnrepeatable = unclear !== undefined && creation.name === "given";
    const pauseMs = isOver || isUnrepeatable ? undefined : pauseAfter(answer, attempts, budget);
    if (pauseMs === undefined || !(await budget.pause(pauseMs))) {
      throw isTaken ? new TakenError(answer, []) : unsettled.first;
    }
  }
}

/** Whether an attempt may have made an object. Where a second one would be made too, no 5xx is believed. */
export function mayHaveMade(error: ComposioError, { name }: Pick<Creation<never>, "name">): boolean {
  const { kind, status = 0 } = error.details;
  return error.mayHaveBeenProcessed || (name !== "unique" && kind === "refused" && status >= 500);
}

/** Whether an object is looked for all the same: a service may well carry out what it answers 429 or 503. */
function isLookedFor<Remote extends { id: string }>(
  error: ComposioError,
  { look }: Creation<Remote>,
): boolean {
  return look !== undefined && (error.earlierAttempts > 0 || (error.isTemporary && !error.wasNeverSent));
}

/** Takes the object that a create was answered with, unless there is a sign that it was there before. */
async function take<Remote extends { id: string }>(
  answered: Answered<Remote>,
  creation: Creation<Remote>,
  attempt: Attempt,
  steps: CreateSteps,
): Promise<Outcome<Remote>> {
  const { objects } = steps;
  const { id, clock } = answered;
  const sign = signOfOldObject(answered, clock, creation, attempt, (each) => objects.has(each));
  if (sign !== undefined) {
    return oldObject(answered, sign, creation);
  }
  // Before anything is awaited: another create may be looking for what it has made.
  objects.hold(id, creation.nameInRun ?? id);
  const remote = await described(answered, creation, steps);
  const laterSign = signOfOldObject({ id, remote }, clock, creation, attempt, () => false);
  if (laterSign !== undefined) {
    objects.release(id);
    return oldObject({ id, remote }, laterSign, creation);
  }
  if (attempt.isUnclear) {
    await lookForTwins(remote, creation, attempt, steps);
  }
  return { made: remote };
}

async function described<Remote extends { id: string }>(
  answered: Answered<Remote>,
  { complete, findsWhatIsThere, what }: Creation<Remote>,
  { objects, budget }: CreateSteps,
): Promise<Remote> {
  const { id, isNew } = answered;
  try {
    const remote = complete ? await complete(answered, budget) : answered.remote;
    if (!remote) {
      throw new Error(`nothing describes ${what}`);
    }
    return remote;
  } catch (error) {
    if (findsWhatIsThere && isNew === undefined && error instanceof IncompleteCreateError) {
      objects.release(id);
      throw new UnprovenCreateError(id, error);
    }
    throw error;
  }
}

function oldObject<Remote extends { id: string }>(
  { id, remote }: Pick<Answered<Remote>, "id" | "remote">,
  sign: string,
  { what, label, advice }: Creation<Remote>,
): Outcome<Remote> {
  const error = new UserError(
    `could not create ${what}: Composio answered with the ${label} ${id}, ${sign}. It is not in the state.\n  ` +
      `What to do: ${advice(id)}`,
  );
  return { inTheWay: remote ? [remote] : [], error };
}

/** @returns How long to wait before the next attempt, undefined to give up. */
function pauseAfter(error: ComposioError, attempts: number, budget: TimeBudget): number | undefined {
  if (error.isTemporary) {
    return retryDelay({ request: { method: "POST", isRepeatable: true }, error, attempts, budget });
  }
  const pauseMs = FIRST_PAUSE_MS * 2 ** (attempts - 1);
  return pauseMs <= budget.leftMs ? pauseMs : undefined;
}
