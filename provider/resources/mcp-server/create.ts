import type { dynamic } from "@pulumi/pulumi";
import { IncompleteCreateError } from "../../composio/errors";
import { InitFailedError } from "../../core/init-failed-error";
import { UserError } from "../../core/user-error";
import type { ServersOfRun } from "../../run/servers-of-run";
import type { ComposioApi } from "../api";
import { adopt } from "./adopt";
import { createOnce, NameTakenError } from "./create-once";
import { contradictions } from "./diff";
import { explain } from "./explain";
import { fieldsOf } from "./fields";
import { withNameFreed } from "./free-name";
import { INPUT_NAMES, type McpServerInputs } from "./inputs";
import { declaredBy, type McpServerOutputs, outputsAfterWrite } from "./outputs";
import type { McpServerObject } from "./server-object";
import { withAllToolkits } from "./toolkits";

/**
 * Creates the server with exactly the fields that the program sets, or adopts the one that has the name.
 *
 * @param notify Gets what the user should know of the server.
 */
export async function create(
  api: ComposioApi,
  run: ServersOfRun,
  inputs: McpServerInputs,
  notify: (notice: string) => void,
): Promise<dynamic.CreateResult & { outs: McpServerOutputs }> {
  const { name } = inputs;
  // Of two resources with one name, the second learns what became of the first.
  return run.oneAtATime(name, async () => {
    const { server, mark } = await withNameFreed(api, run, name, () => createOrAdopt(api, run, inputs));
    run.named(server.id, name);
    const unlike = contradictions(server, inputs);
    if (unlike.length > 0) {
      notify(
        `Composio did not create the MCP server "${name}" as declared: look at its ${unlike.join(", ")}.`,
      );
    }
    const outs = outputsAfterWrite(server, inputs);
    return { id: server.id, outs: mark === undefined ? outs : { ...outs, __adoption: mark } };
  });
}

async function createOrAdopt(
  api: ComposioApi,
  run: ServersOfRun,
  inputs: McpServerInputs,
): Promise<{ server: McpServerObject; mark?: string }> {
  const { name, __autonamed = false } = inputs;
  try {
    const wanted = inputs.toolkits?.length ? await withAllToolkits(api, inputs) : inputs;
    const server = await createOnce(api.mcpServers, { ...fieldsOf(wanted, INPUT_NAMES), name }, __autonamed);
    if (run.has(server.id)) {
      throw new UserError(
        `could not create the MCP server "${name}": Composio answered with the server ${server.id}, which another ` +
          "resource of this program has; give one of the two another name.",
      );
    }
    run.holdCreated(server.id);
    return { server };
  } catch (error) {
    if (error instanceof IncompleteCreateError) {
      run.holdCreated(error.id);
      run.named(error.id, name);
      // The server exists. Pulumi keeps it in the state, and the next `pulumi up` updates it.
      const properties = { ...inputs, ...declaredBy(inputs) };
      throw new InitFailedError(error.id, properties, explain("create", `the MCP server "${name}"`, error));
    }
    const existing = error instanceof NameTakenError ? error.existing : undefined;
    if (existing && inputs.adoptExisting && !run.isLeaving(existing.id, name)) {
      return adopt(api, run, existing, inputs);
    }
    throw error;
  }
}
