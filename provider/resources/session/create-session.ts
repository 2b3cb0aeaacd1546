import { sanitizeLine } from "../../core/sanitize";
import { isSameName } from "../../objects/names";
import { type CreationOfKind, NotAsDeclaredError } from "../../objects/object-definition";
import { unlikeDeclared } from "./read-back";
import { createBody } from "./session-bodies";
import type { SessionInputs } from "./session-fields";
import type { SessionObject } from "./session-object";
import type { SessionRun } from "./sessions";

/** @throws NotAsDeclaredError where a new session may permit more than the program says. */
export async function requireAsDeclared(
  run: SessionRun,
  inputs: SessionInputs,
  remote: SessionObject,
): Promise<void> {
  const unlike = await unlikeDeclared(run, remote, inputs);
  if (unlike.length > 0) {
    throw new NotAsDeclaredError(remote.id, unlike, true);
  }
}

/**
 * Every create makes another session, and nothing finds one without its id: no name, no list, no key of the request. So
 * an unclear create ends in an error that says what may be left.
 */
export function creation(
  { api: { sessions } }: SessionRun,
  inputs: SessionInputs,
): CreationOfKind<SessionObject> {
  const { userId } = inputs;
  return {
    name: "given",
    post: () => sessions.create(createBody(inputs)),
    complete: ({ id, remote }, budget) => sessions.readBack(id, remote, budget),
    createdAt: () => undefined,
    isAsAskedFor: () => false,
    signOfAnother({ config, config_version: version = 1 }) {
      const { user_id: user = userId } = config;
      if (!isSameName(user, userId)) {
        return `which is of the user "${sanitizeLine(user)}"`;
      }
      return version > 1 ? `which has been changed since, to the version ${version}` : undefined;
    },
    advice: () =>
      "run `pulumi up` again. If Composio answers so again, two sessions must not be the same: give them different inputs, " +
      "or keep one of them.",
  };
}
