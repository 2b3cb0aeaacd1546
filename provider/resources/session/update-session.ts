import { ComposioError } from "../../composio/errors";
import { contradictions } from "../../core/diff";
import type { Change, Properties } from "../../core/resource";
import { inputsToDeclare, managedBy, stateOf } from "../../core/state";
import { lookAgain } from "../../objects/look-again";
import { NotAsDeclaredError } from "../../objects/object-definition";
import { noteLate, sendUpdate, type UpdateSteps } from "../../objects/settle-update";
import { unlikeDeclared } from "./read-back";
import { mayBeRefused, updateBody } from "./session-bodies";
import { fields, rows, type SessionInputs } from "./session-fields";
import type { SessionObject } from "./session-object";
import { sessionProperties } from "./session-outputs";
import type { SessionRun } from "./sessions";

/** The inputs that are sent where these changed: the policy always, because it may have changed elsewhere. */
export function withPolicy(changed: string[], inputs: SessionInputs): string[] {
  const declared: Properties = inputs;
  const policy = rows.filter(([name, { isPolicy }]) => isPolicy && declared[name] !== undefined);
  return changed.some(isSent) ? [...new Set([...changed, ...policy.map(([name]) => name)])] : changed;
}

/** Whether an input is one of Composio's. */
function isSent(name: string): boolean {
  return rows.some(([known, { local }]) => known === name && !local);
}

/**
 * Sends what changed, with the whole policy, as one PATCH, which Composio carries out as a whole or not at all.
 */
export async function send(
  run: SessionRun,
  change: Change<SessionInputs>,
  steps: UpdateSteps<SessionObject>,
): Promise<SessionObject> {
  const { sessions } = run.api;
  const { id, wanted, sent } = change;
  const isPatched = sent.some(isSent);
  const answered = isPatched ? await patchOrSettle(run, change, steps) : await sessions.get(id);
  let remote = answered;
  let unlike: string[] = [];
  let looks = 0;
  await lookAgain(
    steps.budget,
    async () => {
      looks += 1;
      remote = await sessions.readBack(id, remote, steps.budget);
      unlike = await unlikeDeclared(run, remote, wanted);
    },
    () => unlike.length === 0,
  );
  if (unlike.length > 0) {
    throw new NotAsDeclaredError(id, unlike, false);
  }
  if (looks > 1) {
    noteLate(steps);
  }
  return remote;
}

async function patchOrSettle(
  run: SessionRun,
  change: Change<SessionInputs>,
  steps: UpdateSteps<SessionObject>,
): Promise<SessionObject> {
  try {
    return await sendUpdate(
      () => patch(run, change),
      () => run.api.sessions.find(change.id),
      steps,
    );
  } catch (error) {
    if (error instanceof ComposioError && error.details.status === 409) {
      return afterConflict(run, change, steps, error);
    }
    throw error;
  }
}

/** A null clears by the documentation, and is refused by the types: then nothing was written, and the default is sent. */
async function patch({ api }: SessionRun, change: Change<SessionInputs>): Promise<SessionObject> {
  const { id } = change;
  try {
    return await api.sessions.update(id, updateBody(change, "all"));
  } catch (error) {
    const isRefused = error instanceof ComposioError && error.details.status === 400 && !error.isWithdrawn;
    if (!isRefused || !mayBeRefused(change)) {
      throw error;
    }
    return api.sessions.update(id, updateBody(change, "certain"));
  }
}

/** Another write was under way. The change is sent once more where that left alone what the program declares. */
async function afterConflict(
  run: SessionRun,
  change: Change<SessionInputs>,
  steps: UpdateSteps<SessionObject>,
  error: ComposioError,
): Promise<SessionObject> {
  const remote = await run.api.sessions.get(change.id);
  if (steps.hasTaken(remote)) {
    return remote;
  }
  if (!isAsKnown(remote, change.olds)) {
    throw error;
  }
  return patch(run, change);
}

function isAsKnown(remote: SessionObject, olds: Properties): boolean {
  const declared = inputsToDeclare(olds);
  const known = Object.fromEntries(managedBy(olds).map((name) => [name, declared[name]]));
  const actual = stateOf({ fields, outputs: sessionProperties }, remote, olds);
  return contradictions(fields, actual, known).length === 0;
}
