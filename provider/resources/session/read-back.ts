import { ComposioError, IncompleteCreateError } from "../../composio/errors";
import { unlessFails } from "../../composio/unless-fails";
import { contradictions } from "../../core/diff";
import type { Properties } from "../../core/resource";
import { sleep } from "../../core/sleep";
import { declaredBy, stateOf } from "../../core/state";
import { LATE_PAUSES_MS } from "../../objects/look-again";
import type { ComposioRun } from "../composio-run";
import { fields, type SessionInputs } from "./fields";
import { sessionProperties } from "./outputs";
import type { SessionObject } from "./session-object";
import type { Sessions } from "./sessions";

/** Composio's own toolkit, which serves no application. */
const OWN = /^composio/i;

/**
 * Reads a session after a write, because an answer may say what was asked for and not what is there. A key may write
 * and not read, and a read may come from before the write; then what the write answered has to do.
 *
 * @throws IncompleteCreateError when nothing says what the session is.
 */
export async function readBack(
  sessions: Sessions,
  id: string,
  answered: SessionObject | undefined,
): Promise<SessionObject> {
  let last: ComposioError | undefined;
  for (const pauseMs of LATE_PAUSES_MS) {
    await sleep(pauseMs);
    try {
      const seen = await sessions.get(id);
      if (!isOlder(seen, answered)) {
        return seen;
      }
    } catch (error) {
      if (!(error instanceof ComposioError)) {
        throw error;
      }
      last = error;
      const { status } = error.details;
      if (answered && (status === 401 || status === 403)) {
        return answered;
      }
      if (!sessions.mayShowLate(id, error)) {
        break;
      }
    }
  }
  if (answered && last === undefined) {
    return answered;
  }
  throw new IncompleteCreateError(last?.details as ComposioError["details"], id);
}

function isOlder({ config_version: seen }: SessionObject, answered: SessionObject | undefined): boolean {
  const { config_version: written } = answered ?? {};
  return seen !== undefined && written !== undefined && seen < written;
}

/**
 * The inputs that a session has not as declared, unsent ones too. An allow-list without an element is looked at by what
 * the session serves, because versions of Composio have taken it for the whole catalogue.
 */
export async function unlikeDeclared(
  { api, notify }: ComposioRun,
  remote: SessionObject,
  inputs: SessionInputs,
): Promise<string[]> {
  const declared = declaredBy(fields, inputs);
  const actual = stateOf({ fields, outputs: sessionProperties }, remote, declared);
  const unlike = contradictions(fields, actual, inputs as Properties);
  if (unlike.includes("toolkits") || inputs.toolkits?.enable?.length !== 0) {
    return unlike;
  }
  const served = await unlessFails(api.sessions.servedToolkits(remote.id));
  if (!served) {
    notify(
      `it could not be seen that the session ${remote.id} serves no toolkit, as an empty toolkits.enable says; look at it in Composio.`,
    );
    return unlike;
  }
  return served.some((slug) => !OWN.test(slug)) ? [...unlike, "toolkits"] : unlike;
}
