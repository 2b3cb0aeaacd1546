import type { McpServers } from "../composio/mcp-servers";
import type { McpServerObject } from "../composio/server-object";
import { UserError } from "../user-error";
import { differences } from "./diff";
import { fieldsOf } from "./fields";
import type { McpServerInputs } from "./inputs";

/**
 * Takes over an existing server and brings it to what is declared.
 *
 * @throws UserError when another resource of this run has the server, or when it lacks what Composio accepts only
 * when a server is created.
 */
export async function adopt(
  servers: McpServers,
  existing: McpServerObject,
  inputs: McpServerInputs,
): Promise<McpServerObject> {
  const cannot = `could not adopt the MCP server "${existing.name}" (id ${existing.id})`;
  if (servers.createdIds.has(existing.id)) {
    throw new UserError(
      `${cannot}: another resource of this program has created it; give one of the two another name.`,
    );
  }
  const missing = (inputs.noAuthApps ?? []).filter((slug) => !existing.toolkits.includes(slug));
  if (missing.length > 0) {
    throw new UserError(
      `${cannot}: it lacks the noAuthApps ${missing.join(", ")}, which Composio accepts only when a server is ` +
        "created; delete it in Composio, and run `pulumi up` again.",
    );
  }
  const changed = differences(existing, inputs);
  const adopted =
    changed.length > 0 ? await servers.update(existing.id, fieldsOf(inputs, changed)) : existing;
  servers.createdIds.add(adopted.id);
  return adopted;
}
