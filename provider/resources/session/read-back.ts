import { unlessFails } from "../../composio/unless-fails";
import { contradictions } from "../../core/diff";
import type { Properties } from "../../core/resource";
import { stateOf, stateOfInputs } from "../../core/state";
import { fields, rows, type SessionInputs } from "./session-fields";
import type { SessionObject } from "./session-object";
import { sessionProperties } from "./session-outputs";
import type { SessionRun } from "./sessions";

/** Composio's own toolkit, which serves no application. */
const OWN = /^composio/i;

/**
 * The inputs that a session has not as declared, unsent ones too. An allow-list without an element is looked at by what
 * the session serves, because versions of Composio have taken it for the whole catalogue.
 */
export async function unlikeDeclared(
  { api, warn }: SessionRun,
  remote: SessionObject,
  inputs: SessionInputs,
): Promise<string[]> {
  const declared = stateOfInputs(fields, inputs);
  const actual = stateOf({ fields, outputs: sessionProperties }, remote, declared);
  const unlike = contradictions(fields, actual, inputs);
  const said: Properties = inputs;
  const closed = rows.filter(([name, { servesNone }]) => servesNone?.(said[name]) && !unlike.includes(name));
  if (closed.length === 0) {
    return unlike;
  }
  const served = await unlessFails(api.sessions.servedToolkits(remote.id));
  if (!served) {
    warn(
      `it could not be seen that the session ${remote.id} serves no toolkit, as an empty toolkits.enable says; look at it in Composio.`,
    );
    return unlike;
  }
  return served.some((slug) => !OWN.test(slug)) ? [...unlike, ...closed.map(([name]) => name)] : unlike;
}
