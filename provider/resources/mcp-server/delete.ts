import type { Properties } from "../../core/resource";
import { isLeftToAdopter } from "../adoption";
import type { ComposioRun } from "../composio-run";
import { seesAuthConfigs } from "./sees-auth-configs";

/** Deletes the server. It has succeeded as well when the server is already gone. */
export async function deleteServer(run: ComposioRun, id: string, known: Properties): Promise<void> {
  const { api, absences, notify } = run;
  const objects = run.objects("McpServer");
  if (isLeftToAdopter(objects, id, known, notify, `the MCP server "${known.name ?? id}" (id ${id})`)) {
    return;
  }
  await absences.ask(
    async () => ((await api.mcpServers.delete(id)) ? true : undefined),
    () => seesAuthConfigs(api, known),
  );
  objects.release(id);
}
