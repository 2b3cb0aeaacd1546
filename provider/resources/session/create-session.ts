import type { Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import type { CreationOfKind } from "../../objects/creation-by-list";
import { isSameName } from "../../objects/names";
import { NotAsDeclaredError } from "../../objects/object-definition";
import { unlikeDeclared } from "./read-back";
import { createBody } from "./session-bodies";
import { rows, type SessionInputs } from "./session-fields";
import type { SessionObject } from "./session-object";
import { saidOf } from "./session-outputs";
import type { SessionApi, SessionRun } from "./sessions";

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
): CreationOfKind<SessionApi, SessionObject> {
  return {
    name: "given",
    post: () => sessions.create(createBody(inputs)),
    complete: ({ id, remote }, budget) => sessions.readBack(id, remote, budget),
    isAsAskedFor: () => false,
    signOfAnother: (remote) => signOfOtherInput(remote, inputs) ?? signOfChange(remote),
    advice: () =>
      "run `pulumi up` again. If Composio answers so again, two sessions must not be the same: give them different inputs, " +
      "or keep one of them.",
  };
}

/** The sign that a session is another one than was asked for, by a name in its inputs. */
function signOfOtherInput(remote: SessionObject, inputs: Properties): string | undefined {
  const [sign] = rows.flatMap(([name, row]) => {
    const [said, asked] = [saidOf(remote, row), inputs[name]];
    const isOther = typeof said === "string" && typeof asked === "string" && !isSameName(said, asked);
    return isOther ? (row.signOfAnother?.(sanitizeLine(said)) ?? []) : [];
  });
  return sign;
}

/** The sign that a session is older than its create. */
function signOfChange({ config_version: version = 1 }: SessionObject): string | undefined {
  return version > 1 ? `which has been changed since, to the version ${version}` : undefined;
}
