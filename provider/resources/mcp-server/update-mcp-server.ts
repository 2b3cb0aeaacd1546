import { ComposioError } from "../../composio/errors";
import { unlessFails } from "../../composio/unless-fails";
import type { Change, Properties } from "../../core/resource";
import { TakenError } from "../../objects/creation";
import type { UpdateSteps } from "../../objects/settle-update";
import { freesName } from "./free-name";
import type { McpServerInputs } from "./mcp-server-fields";
import type { McpServerRun } from "./mcp-servers";
import type { McpServerObject } from "./server-object";

/** Sends an update, which may need a name that another server of the program is about to give up. */
export async function update(
  run: McpServerRun,
  { id, olds, wanted, sent }: Change<McpServerInputs>,
  _steps: UpdateSteps<McpServerObject>,
  patch: () => Promise<McpServerObject>,
): Promise<McpServerObject> {
  const objects = run.objects("McpServer");
  for (let tries = 1; ; tries++) {
    try {
      // What gives the server a passing name waits for this.
      return await objects.oneAtATime(id, async () => {
        const server = await patch().catch((error) => failed(run, wanted.name, sent, error));
        objects.rename(id, wanted.name);
        return server;
      });
    } catch (error) {
      if (!(await freesName(run, wanted.name, error, tries))) {
        warnOfPassingName(run, id, olds);
        throw error;
      }
    }
  }
}

/** Says that a server keeps a passing name, because its own update failed after another one has taken its name. */
function warnOfPassingName(run: McpServerRun, id: string, { name }: Properties): void {
  const passing = run.objects("McpServer").passingName(id);
  if (passing !== undefined) {
    run.warn(
      `the MCP server with the id ${id} has the passing name "${passing}", because another server has taken its ` +
        `name "${name}" and its own update failed. Run \`pulumi refresh\`, and then \`pulumi up\` again.`,
    );
  }
}

/** @throws TakenError that names the server that has the name, where that is why an update failed. */
async function failed(
  { api }: McpServerRun,
  name: string,
  sent: readonly string[],
  error: unknown,
): Promise<never> {
  if (!(error instanceof ComposioError && error.isDuplicateName && sent.includes("name"))) {
    throw error;
  }
  const server = await unlessFails(api.mcpServers.findByName(name));
  throw new TakenError(error, server ? [{ id: server.id, what: server.id }] : []);
}
