import { ComposioError } from "../../composio/errors";
import { retryDelay } from "../../composio/retry";
import type { Created } from "../../core/resource";
import { UserError } from "../../core/user-error";
import type { ComposioRun } from "../composio-run";
import { createBody } from "./bodies";
import type { SessionInputs } from "./fields";
import { NotAsDeclaredError } from "./not-as-declared-error";
import { readBack, unlikeDeclared } from "./read-back";
import type { SessionObject } from "./session-object";
import type { CreatedSession, Sessions } from "./sessions";

/**
 * Creates a session once, whatever happens to the answer.
 *
 * Every create makes another session, and nothing finds one without its id: no name, no list, no key of the request. So
 * a create is repeated only where it certainly was not carried out, and an unclear one ends in an error that says what
 * may be left.
 */
export async function create(run: ComposioRun, inputs: SessionInputs): Promise<Created<SessionObject>> {
  const { sessions } = run.api;
  const { id, session } = await createOnce(sessions, createBody(inputs));
  if (run.objects("Session").has(id)) {
    throw new UserError(
      `Composio answered a create with the session ${id}, which another resource of this program has. Two sessions of ` +
        "one program must not be the same: give them different inputs, or keep one of them.",
    );
  }
  run.objects("Session").hold(id, id);
  const remote = await readBack(sessions, id, session);
  const unlike = await unlikeDeclared(run, remote, inputs);
  if (unlike.length > 0) {
    throw new NotAsDeclaredError(id, unlike, true);
  }
  return { remote };
}

async function createOnce(sessions: Sessions, body: object): Promise<CreatedSession> {
  const budget = sessions.newBudget();
  budget.begin();
  for (let attempts = 1; ; attempts++) {
    try {
      return await sessions.create(body);
    } catch (error) {
      if (!(error instanceof ComposioError) || mayHaveMade(error)) {
        throw error;
      }
      const delay = retryDelay({ request: { method: "POST" }, error, attempts, budget });
      if (delay === undefined) {
        throw error;
      }
      await budget.pause(delay);
    }
  }
}

/** Whether a create may have made a session. Composio answers 429 before it does anything; of a 5xx nobody knows. */
export function mayHaveMade(error: ComposioError): boolean {
  const { kind, status = 0 } = error.details;
  return error.mayHaveBeenProcessed || (kind === "refused" && status >= 500);
}
