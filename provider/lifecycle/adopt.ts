import type { ComposioApi } from "../composio/api";
import type { McpServerObject } from "../composio/server-object";
import { UserError } from "../user-error";
import { differences } from "./diff";
import { fieldsOf } from "./fields";
import type { McpServerInputs } from "./inputs";
import { withAllToolkits, withTogether } from "./toolkits";

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
    const wanted = await withAllToolkits(api, inputs);
    const changed = differences(existing, wanted);
    return changed.length > 0
      ? await api.mcpServers.update(existing.id, fieldsOf(wanted, withTogether(changed, wanted)))
      : existing;
  } catch (error) {
    ownedIds.delete(existing.id);
    throw error;
  }
}
