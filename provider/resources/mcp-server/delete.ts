import type { Absences } from "../../run/absences";
import type { ServersOfRun } from "../../run/servers-of-run";
import type { ComposioApi } from "../api";
import type { KnownOutputs } from "./outputs";
import { seesAuthConfigs } from "./sees-auth-configs";

/**
 * Deletes the server. It has succeeded as well when the server is already gone.
 *
 * A server that another resource of this run has adopted stays: the program has renamed the resource, and Pulumi
 * deletes under the old name what it has just taken under the new one.
 *
 * @param notify Gets what the user should know of a server that stays.
 */
export async function deleteServer(
  api: ComposioApi,
  run: ServersOfRun,
  absences: Absences,
  id: string,
  known: KnownOutputs,
  notify: (notice: string) => void,
): Promise<void> {
  if (run.isAdoptedByAnother(id, known.__adoption)) {
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
  run.release(id);
}
