import { randomBytes } from "node:crypto";
import type { ComposioRun } from "../composio-run";
import { NameTakenError } from "./create-once";

/** Names may move in a circle, of which each step frees one. */
const MAX_MOVES = 3;

/**
 * Does what needs a name. Where another server of this run has the name and is to get another one, that server is
 * given a passing name first: two servers that swap their names could not be renamed otherwise, and Pulumi may well
 * wait for the one before it calls the other.
 *
 * A server that is left with a passing name, because its own update fails, gets its name by the next `pulumi up`.
 *
 * @param step Throws a `NameTakenError` that names the server that has the name.
 */
export async function withNameFreed<T>(
  { api, servers }: ComposioRun,
  name: string,
  step: () => Promise<T>,
): Promise<T> {
  for (let moves = 0; ; moves++) {
    try {
      return await step();
    } catch (error) {
      const id = error instanceof NameTakenError ? error.existing?.id : undefined;
      if (id === undefined || !servers.isLeaving(id, name) || moves === MAX_MOVES) {
        throw error;
      }
      // Its own update may be under way, and then needs no help.
      await servers.oneAtATime(id, async () => {
        if (servers.isLeaving(id, name)) {
          const passing = `renamed-${randomBytes(8).toString("hex")}`;
          await api.mcpServers.update(id, { name: passing });
          servers.left(id, passing);
        }
      });
    }
  }
}
