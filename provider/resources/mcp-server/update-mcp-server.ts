import { ComposioError } from "../../composio/errors";
import { unlessFails } from "../../composio/unless-fails";
import { bodyOf } from "../../core/fields";
import type { Change } from "../../core/resource";
import { TakenError } from "../../objects/creation";
import { sendUpdate, type UpdateSteps } from "../../objects/settle-update";
import { withNameFreed } from "./free-name";
import { fields, type McpServerInputs } from "./mcp-server-fields";
import type { McpServerRun } from "./mcp-servers";
import type { McpServerObject } from "./server-object";

/** Sends an update, which may need a name that another server of the program is about to give up. */
export async function update(
  run: McpServerRun,
  change: Change<McpServerInputs>,
  steps: UpdateSteps<McpServerObject>,
): Promise<McpServerObject> {
  const { id, olds, wanted } = change;
  const { notify } = run;
  const objects = run.objects("McpServer");
  try {
    return await withNameFreed(run, wanted.name, () =>
      // What gives the server a passing name waits for this.
      objects.oneAtATime(id, async () => {
        const server = await send(run, change, steps);
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
  { api: { mcpServers } }: McpServerRun,
  { id, wanted, sent }: Change<McpServerInputs>,
  steps: UpdateSteps<McpServerObject>,
): Promise<McpServerObject> {
  try {
    return await sendUpdate(
      () => mcpServers.update(id, bodyOf(fields, wanted, sent)),
      () => mcpServers.find(id),
      steps,
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
