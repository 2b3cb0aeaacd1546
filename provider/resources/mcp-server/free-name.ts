import { randomBytes } from "node:crypto";
import type { TimeBudget } from "../../composio/time-budget";
import { TakenError } from "../../objects/creation";
import { lookAgain } from "../../objects/look-again";
import type { ObjectsOfRun } from "../../run/objects-of-run";
import type { McpServerRun } from "./mcp-servers";

/** Names may move in a circle, of which each step frees one. */
const MAX_MOVES = 3;
/** The pauses between looks at what Pulumi has said of a server whose turn may only come. */
const PAUSES_MS = Array<number>(11).fill(150);

/**
 * Frees a name for another server. Where a server of this run has it and is to get another one, that server is given a
 * passing name first: two servers that swap their names could not be renamed otherwise, and Pulumi may well wait for the
 * one before it calls the other.
 *
 * A server whose own update then fails is left with the passing name, which a warning says.
 *
 * @param error The failure of what needs the name: a `TakenError` where another server has it.
 * @param tries How often it was tried.
 * @returns Whether to try again.
 */
export async function freesName(
  run: McpServerRun,
  name: string,
  error: unknown,
  tries: number,
): Promise<boolean> {
  if (!(error instanceof TakenError) || tries > MAX_MOVES) {
    return false;
  }
  const { mcpServers } = run.api;
  const objects = run.objects("McpServer");
  const id = error.existing[0]?.id;
  if (id === undefined) {
    // The name may just have become free.
    return tries === 1;
  }
  if (!(await willLeave(objects, id, name, mcpServers.newBudget()))) {
    return false;
  }
  // Its own update may be under way, and then needs no help.
  await objects.oneAtATime(id, async () => {
    if (objects.isLeaving(id, name)) {
      const passing = `renamed-${randomBytes(8).toString("hex")}`;
      await mcpServers.update(id, { name: passing });
      objects.pass(id, passing);
    }
  });
  return true;
}

/** Whether a server is to give the name up. Pulumi may say so a moment after it asks for the name to be used. */
async function willLeave(
  objects: ObjectsOfRun,
  id: string,
  name: string,
  budget: TimeBudget,
): Promise<boolean> {
  const isKnown = async () => objects.has(id);
  await lookAgain(budget, isKnown, Boolean, PAUSES_MS);
  return objects.isLeaving(id, name);
}
