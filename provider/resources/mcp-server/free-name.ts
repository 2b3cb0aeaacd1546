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
 * Does what needs a name. Where another server of this run has the name and is to get another one, that server is
 * given a passing name first: two servers that swap their names could not be renamed otherwise, and Pulumi may well
 * wait for the one before it calls the other.
 *
 * A server whose own update then fails is left with the passing name, which a warning says.
 *
 * @param step Throws a `TakenError` that names the server that has the name.
 */
export async function withNameFreed<T>(run: McpServerRun, name: string, step: () => Promise<T>): Promise<T> {
  const { mcpServers } = run.api;
  const budget = mcpServers.newBudget();
  const objects = run.objects("McpServer");
  for (let moves = 0; ; moves++) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof TakenError) || moves === MAX_MOVES) {
        throw error;
      }
      const id = error.existing[0]?.id;
      if (id === undefined && moves === 0) {
        // The name may just have become free.
        continue;
      }
      if (id === undefined || !(await willLeave(objects, id, name, budget))) {
        throw error;
      }
      // Its own update may be under way, and then needs no help.
      await objects.oneAtATime(id, async () => {
        if (objects.isLeaving(id, name)) {
          const passing = `renamed-${randomBytes(8).toString("hex")}`;
          await mcpServers.update(id, { name: passing });
          objects.pass(id, passing);
        }
      });
    }
  }
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
