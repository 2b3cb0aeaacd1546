import { ComposioError } from "../../composio/errors";
import { unlessFails } from "../../composio/unless-fails";
import { bodyOf } from "../../core/fields";
import type { Change } from "../../core/resource";
import { TakenError } from "../../objects/creation";
import type { ComposioRun } from "../composio-run";
import { settleUpdate } from "../settle-update";
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
  const { id, olds, wanted } = change;
  const { notify } = run;
  const objects = run.objects("McpServer");
  try {
    return await withNameFreed(run, wanted.name, () =>
      // What gives the server a passing name waits for this.
      objects.oneAtATime(id, async () => {
        const server = await send(run, change, isTaken);
        objects.rename(id, wanted.name);
        return server;
      }),
    );
  } catch (error) {
    const passing = objects.passingName(id);
    if (passing !== undefined) {
      notify(
        `the MCP server with the id ${id} has the passing name "${passing}", because another server has taken its ` +
          `name "${olds.name}" and its own update failed. Run \`pulumi refresh\`, and then \`pulumi up\` again.`,
      );
    }
    throw error;
  }
}

async function send(
  { api: { mcpServers } }: ComposioRun,
  { id, wanted, sent }: Change<McpServerInputs>,
  isTaken: (server: McpServerObject) => boolean,
): Promise<McpServerObject> {
  try {
    return await settleUpdate(
      () => mcpServers.update(id, bodyOf(fields, wanted, sent)),
      () => mcpServers.find(id),
      isTaken,
    );
  } catch (error) {
    if (!(error instanceof ComposioError && error.isDuplicateName && sent.includes("name"))) {
      throw error;
    }
    const lookup = await unlessFails(mcpServers.findByName(wanted.name));
    const { server } = lookup ?? {};
    throw new TakenError(error, server ? [{ id: server.id, what: server.id }] : []);
  }
}
