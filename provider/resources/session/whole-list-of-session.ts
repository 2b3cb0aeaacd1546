import type { CursorList } from "../../composio/cursor-list";
import { ComposioError } from "../../composio/errors";
import { sanitizeLine } from "../../core/sanitize";
import { UserError } from "../../core/user-error";
import type { Sessions } from "./sessions";

/**
 * Asks for a list of one session. A part of it would say less than the session has.
 *
 * @throws UserError when there is no such session, or where the list did not come whole.
 */
export async function wholeListOf<T>(
  sessions: Sessions,
  id: string,
  ask: () => Promise<CursorList<T>>,
): Promise<T[]> {
  try {
    const { items, isWhole } = await ask();
    if (isWhole) {
      return items;
    }
  } catch (error) {
    if (error instanceof ComposioError && (await sessions.isGone(id, error))) {
      throw new UserError(
        `There is no session "${sanitizeLine(id)}" in the Composio project of this key; check its id.`,
        { cause: error },
      );
    }
    throw error;
  }
  throw new UserError(`Composio's list of the session "${sanitizeLine(id)}" did not come whole; try again.`);
}
