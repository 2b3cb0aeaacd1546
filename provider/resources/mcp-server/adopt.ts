import { inertLine } from "../../core/inert";
import { UserError } from "../../core/user-error";
import type { ServersOfRun } from "../../run/servers-of-run";
import type { ComposioApi } from "../api";
import { differences } from "./diff";
import { whoOfProgramHas } from "./explain";
import { fieldsOf } from "./fields";
import type { McpServerInputs } from "./inputs";
import type { McpServerObject } from "./server-object";
import { withAllToolkits, withTogether } from "./toolkits";

/**
 * Adopts an existing server and brings it to what is declared.
 *
 * @returns The server, and the mark that the state of its new owner needs.
 * @throws UserError when another resource of this program has the server, or when it lacks what Composio accepts only
 * when a server is created.
 */
export async function adopt(
  api: ComposioApi,
  run: ServersOfRun,
  existing: McpServerObject,
  inputs: McpServerInputs,
): Promise<{ server: McpServerObject; mark: string }> {
  const cannot = `could not adopt the MCP server "${inertLine(existing.name)}" (id ${existing.id})`;
  if (run.has(existing.id)) {
    throw new UserError(`${cannot}: ${whoOfProgramHas(run, existing.id)}`);
  }
  const toolkits = existing.toolkits ?? [];
  const missing = (inputs.noAuthApps ?? []).filter((slug) => !toolkits.includes(slug));
  if (missing.length > 0) {
    throw new UserError(
      `${cannot}: it lacks the noAuthApps ${missing.join(", ")}, which Composio accepts only when a server is ` +
        "created. Choose another name, or delete that server in Composio if nobody needs it.",
    );
  }
  // Before anything is awaited: another resource may be about to adopt the same server.
  const mark = run.holdAdopted(existing.id);
  try {
    const wanted = await withAllToolkits(api, inputs);
    const changed = differences(existing, wanted);
    const server =
      changed.length > 0
        ? await api.mcpServers.update(existing.id, fieldsOf(wanted, withTogether(changed, wanted)))
        : existing;
    return { server, mark };
  } catch (error) {
    run.release(existing.id);
    throw error;
  }
}
