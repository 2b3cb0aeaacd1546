import { IncompleteCreateError } from "../../composio/errors";
import { bodyOf } from "../../core/fields";
import type { Created, Properties } from "../../core/resource";
import { UserError } from "../../core/user-error";
import type { ComposioRun } from "../composio-run";
import { adopt } from "./adopt";
import { createOnce, NameTakenError } from "./create-once";
import { fields, type McpServerInputs } from "./fields";
import { withNameFreed } from "./free-name";
import type { McpServerObject } from "./server-object";
import { withAllToolkits } from "./toolkits";

/** Creates the server with exactly the fields that the program sets, or adopts the one that has the name. */
export async function create(run: ComposioRun, inputs: McpServerInputs): Promise<Created<McpServerObject>> {
  const { name } = inputs;
  // Of two resources with one name, the second learns what became of the first.
  return run
    .objects("McpServer")
    .oneAtATime(name, () => withNameFreed(run, name, () => createOrAdopt(run, inputs)));
}

async function createOrAdopt(run: ComposioRun, inputs: McpServerInputs): Promise<Created<McpServerObject>> {
  const { api } = run;
  const objects = run.objects("McpServer");
  const { name, __autonamed = false } = inputs;
  try {
    const wanted: Properties = inputs.toolkits?.length ? await withAllToolkits(api, inputs) : inputs;
    const body = { ...bodyOf(fields, wanted, Object.keys(fields)), name };
    const remote = await createOnce(api.mcpServers, body, __autonamed);
    if (objects.has(remote.id)) {
      throw new UserError(
        `could not create the MCP server "${name}": Composio answered with the server ${remote.id}, which another ` +
          "resource of this program has; give one of the two another name.",
      );
    }
    objects.hold(remote.id, name);
    return { remote };
  } catch (error) {
    if (error instanceof IncompleteCreateError) {
      objects.hold(error.id, name);
    }
    const existing = error instanceof NameTakenError ? error.existing : undefined;
    if (existing && inputs.adoptExisting && !objects.isLeaving(existing.id, name)) {
      return adopt(run, existing, inputs);
    }
    throw error;
  }
}
