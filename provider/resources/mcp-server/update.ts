import { ComposioError } from "../../composio/errors";
import { unlessFails } from "../../composio/unless-fails";
import { bodyOf } from "../../core/fields";
import type { Change } from "../../core/resource";
import type { ComposioRun } from "../composio-run";
import { NameTakenError } from "./create-once";
import { fields, type McpServerInputs } from "./fields";
import { withNameFreed } from "./free-name";
import type { McpServerObject } from "./server-object";

/**
 * Sends an update. If the answer is lost, the server is read, and has been updated if it has what was sent.
 *
 * @param isTaken Says whether a server has what was sent.
 */
export async function update(
  run: ComposioRun,
  change: Change<McpServerInputs>,
  isTaken: (server: McpServerObject) => boolean,
): Promise<McpServerObject> {
  const { id, wanted } = change;
  return withNameFreed(run, wanted.name, () =>
    // What gives the server a passing name waits for this.
    run.servers.oneAtATime(id, async () => {
      const server = await send(run, change, isTaken);
      run.servers.named(id, wanted.name);
      return server;
    }),
  );
}

async function send(
  { api: { mcpServers } }: ComposioRun,
  { id, wanted, sent }: Change<McpServerInputs>,
  isTaken: (server: McpServerObject) => boolean,
): Promise<McpServerObject> {
  try {
    return await mcpServers.update(id, bodyOf(fields, wanted, sent));
  } catch (error) {
    if (!(error instanceof ComposioError)) {
      throw error;
    }
    if (error.isDuplicateName) {
      const lookup = await unlessFails(mcpServers.findByName(wanted.name));
      throw new NameTakenError(error, lookup?.server);
    }
    // That nobody answers now adds nothing to the first error.
    const server = error.mayHaveBeenProcessed ? await unlessFails(mcpServers.find(id)) : undefined;
    if (!server || !isTaken(server)) {
      throw error;
    }
    return server;
  }
}
