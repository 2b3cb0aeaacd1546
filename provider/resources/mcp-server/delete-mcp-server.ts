import { seesAuthConfigs } from "../../catalogue/sees-auth-configs";
import type { Properties } from "../../core/resource";
import { remove } from "../../objects/remove";
import type { McpServerRun } from "./mcp-servers";

/** Deletes the server. It has succeeded as well when the server is already gone. */
export function deleteServer(run: McpServerRun, id: string, known: Properties): Promise<void> {
  const { api } = run;
  const removal = {
    what: `the MCP server "${known.name ?? id}" (id ${id})`,
    send: () => api.mcpServers.remove(id),
    seesProject: () => seesAuthConfigs(api, known),
  };
  return remove(id, known, removal, run.stepsOf("McpServer"));
}
