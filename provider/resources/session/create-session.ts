import { inertLine } from "../../core/inert";
import type { Created } from "../../core/resource";
import { create as createObject } from "../../objects/create-or-adopt";
import type { Creation } from "../../objects/creation";
import { isSameName } from "../../objects/names";
import { NotAsDeclaredError } from "./not-as-declared-error";
import { unlikeDeclared } from "./read-back";
import { createBody } from "./session-bodies";
import type { SessionInputs } from "./session-fields";
import type { SessionObject } from "./session-object";
import type { SessionRun } from "./sessions";

/** Creates the session, and makes sure that it permits no more than the program says. */
export async function create(run: SessionRun, inputs: SessionInputs): Promise<Created<SessionObject>> {
  const steps = { ...run.stepsOf("Session"), budget: run.api.sessions.newBudget() };
  const remote = await createObject(creationOf(run, inputs), steps);
  const unlike = await unlikeDeclared(run, remote, inputs);
  if (unlike.length > 0) {
    throw new NotAsDeclaredError(remote.id, unlike, true);
  }
  return { remote };
}

/**
 * Every create makes another session, and nothing finds one without its id: no name, no list, no key of the request. So
 * an unclear create ends in an error that says what may be left.
 */
function creationOf({ api: { sessions } }: SessionRun, inputs: SessionInputs): Creation<SessionObject> {
  const { userId, __logicalName: logicalName = userId } = inputs;
  return {
    label: "session",
    what: `the session "${inertLine(logicalName)}"`,
    name: "given",
    post: () => sessions.create(createBody(inputs)),
    complete: ({ id, remote }, budget) => sessions.readBack(id, remote, budget),
    createdAt: () => undefined,
    isAsAskedFor: () => false,
    signOfAnother({ config, config_version: version = 1 }) {
      const { user_id: user = userId } = config;
      if (!isSameName(user, userId)) {
        return `which is of the user "${inertLine(user)}"`;
      }
      return version > 1 ? `which has been changed since, to the version ${version}` : undefined;
    },
    advice: () =>
      "run `pulumi up` again. If Composio answers so again, two sessions must not be the same: give them different inputs, " +
      "or keep one of them.",
  };
}
