import type { dynamic } from "@pulumi/pulumi";
import type { ComposioApi } from "../composio/api";
import { createOnce, NameTakenError } from "../composio/create-once";
import { IncompleteCreateError } from "../composio/errors";
import type { McpServerObject } from "../composio/server-object";
import { adopt } from "./adopt";
import { explain } from "./explain";
import { fieldsOf } from "./fields";
import { InitFailedError } from "./init-failed-error";
import { INPUT_NAMES, type McpServerInputs } from "./inputs";
import { declaredBy, outputsAfterWrite } from "./outputs";
import { withAllToolkits } from "./toolkits";

/** Creates the server with exactly the fields that the program sets, or takes over the one that has the name. */
export async function create(api: ComposioApi, inputs: McpServerInputs): Promise<dynamic.CreateResult> {
  try {
    const server = await createOrAdopt(api, inputs);
    return { id: server.id, outs: outputsAfterWrite(server, inputs) };
  } catch (error) {
    if (error instanceof IncompleteCreateError) {
      // The server exists. Pulumi keeps it in the state, and the next `pulumi up` updates it.
      const properties = { ...inputs, ...declaredBy(inputs) };
      throw new InitFailedError(
        error.id,
        properties,
        explain("create", `the MCP server "${inputs.name}"`, error),
      );
    }
    throw error;
  }
}

async function createOrAdopt(api: ComposioApi, inputs: McpServerInputs): Promise<McpServerObject> {
  try {
    const wanted = inputs.toolkits?.length ? await withAllToolkits(api, inputs) : inputs;
    return await createOnce(api.mcpServers, { ...fieldsOf(wanted, INPUT_NAMES), name: inputs.name });
  } catch (error) {
    if (error instanceof NameTakenError && error.existing && inputs.adoptExisting) {
      return adopt(api, error.existing, inputs);
    }
    throw error;
  }
}
