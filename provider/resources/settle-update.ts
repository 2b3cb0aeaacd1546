import { ComposioError } from "../composio/errors";
import { unlessFails } from "../composio/unless-fails";

/**
 * Sends an update. If the answer is lost, the object is read, and has been updated if it has what was sent.
 *
 * @param isTaken Says whether an object has what was sent.
 */
export async function settleUpdate<Remote>(
  send: () => Promise<Remote>,
  find: () => Promise<Remote | undefined>,
  isTaken: (remote: Remote) => boolean,
): Promise<Remote> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof ComposioError)) {
      throw error;
    }
    // That nobody answers now adds nothing to the first error.
    const remote = error.mayHaveBeenProcessed ? await unlessFails(find()) : undefined;
    if (!remote || !isTaken(remote)) {
      throw error;
    }
    return remote;
  }
}
