import { changedInputs } from "../../core/diff";
import { bodyOf } from "../../core/fields";
import { inertLine } from "../../core/inert";
import type { Created } from "../../core/resource";
import { declaredBy, stateOf } from "../../core/state";
import { UserError } from "../../core/user-error";
import type { ComposioRun } from "../composio-run";
import { whoOfProgramHas } from "./explain";
import { fields, type McpServerInputs } from "./fields";
import type { McpServerObject } from "./server-object";
import { serverProperties } from "./server-properties";
import { withAllToolkits, withTogether } from "./toolkits";

/**
 * Adopts an existing server and brings it to what is declared.
 *
 * @returns The server, and the mark that the state of its new owner needs.
 * @throws UserError when another resource of this program has the server, or when it lacks what Composio accepts only
 * when a server is created.
 */
export async function adopt(
  run: ComposioRun,
  existing: McpServerObject,
  inputs: McpServerInputs,
): Promise<Created<McpServerObject>> {
  const { api } = run;
  const objects = run.objects("McpServer");
  const cannot = `could not adopt the MCP server "${inertLine(existing.name)}" (id ${existing.id})`;
  if (objects.has(existing.id)) {
    throw new UserError(`${cannot}: ${whoOfProgramHas(objects, existing.id)}`);
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
  const mark = objects.adopt(existing.id, existing.name);
  try {
    const wanted = await withAllToolkits(api, inputs);
    const declared = declaredBy(fields, wanted);
    const actual = stateOf({ fields, outputs: serverProperties }, existing, declared);
    const changed = withTogether(changedInputs(fields, actual, wanted), wanted);
    const remote =
      changed.length > 0
        ? await api.mcpServers.update(existing.id, bodyOf(fields, wanted, changed))
        : existing;
    return { remote, more: { __adoption: mark } };
  } catch (error) {
    objects.release(existing.id);
    throw error;
  }
}
