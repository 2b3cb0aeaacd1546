import type { ComposioApi } from "../composio/api";
import type { McpServerObject } from "../composio/server-object";
import { UserError } from "../user-error";
import { differences } from "./diff";
import type { McpServerInputs } from "./inputs";
import { patch } from "./patch";
import { withAllToolkits } from "./toolkits";

/**
 * Takes over an existing server and brings it to what is declared.
 *
 * @throws UserError when another resource of this run has the server, or when it lacks what Composio accepts only
 * when a server is created.
 */
export async function adopt(
  api: ComposioApi,
  existing: McpServerObject,
  inputs: McpServerInputs,
): Promise<McpServerObject> {
  const { ownedIds } = api.mcpServers;
  const cannot = `could not adopt the MCP server "${existing.name}" (id ${existing.id})`;
  if (ownedIds.has(existing.id)) {
    throw new UserError(
      `${cannot}: another resource of this program has it; give one of the two another name.`,
    );
  }
  const missing = (inputs.noAuthApps ?? []).filter((slug) => !existing.toolkits.includes(slug));
  if (missing.length > 0) {
    throw new UserError(
      `${cannot}: it lacks the noAuthApps ${missing.join(", ")}, which Composio accepts only when a server is ` +
        "created; delete it in Composio, and run `pulumi up` again.",
    );
  }
  // Before anything is awaited: another resource may be about to adopt the same server.
  ownedIds.add(existing.id);
  try {
    const changed = differences(existing, await withAllToolkits(api, inputs));
    return changed.length > 0 ? await patch(api, existing.id, inputs, changed) : existing;
  } catch (error) {
    ownedIds.delete(existing.id);
    throw error;
  }
}
