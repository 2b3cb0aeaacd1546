import type { Properties } from "../../core/resource";
import type { ComposioRun } from "../composio-run";
import { seesAuthConfigs } from "./sees-auth-configs";

/**
 * Deletes the server. It has succeeded as well when the server is already gone.
 *
 * A server that another resource of the program has adopted stays: the program has renamed the resource, and Pulumi
 * deletes under the old name what it has taken under the new one.
 */
export async function deleteServer(run: ComposioRun, id: string, known: Properties): Promise<void> {
  const { api, servers, absences, notify } = run;
  const mark = typeof known.__adoption === "string" ? known.__adoption : undefined;
  if (servers.isOfAnother(id, mark)) {
    notify(
      `the MCP server "${known.name ?? id}" (id ${id}) is not deleted: another resource of this program has adopted ` +
        "it in this run. Pulumi only forgets it under its old name.",
    );
    return;
  }
  await absences.ask(
    async () => ((await api.mcpServers.delete(id)) ? true : undefined),
    () => seesAuthConfigs(api, known),
  );
  servers.release(id);
}
