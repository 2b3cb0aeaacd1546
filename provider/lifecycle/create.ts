import type { dynamic } from "@pulumi/pulumi";
import { IncompleteCreateError } from "../composio/errors";
import type { McpServers } from "../composio/mcp-servers";
import { explain } from "./explain";
import { fieldsOf } from "./fields";
import { InitFailedError } from "./init-failed-error";
import { INPUT_NAMES, type McpServerInputs } from "./inputs";
import { declaredBy, outputsOf } from "./outputs";

/** Creates the server with exactly the fields that the program sets. */
export async function create(servers: McpServers, inputs: McpServerInputs): Promise<dynamic.CreateResult> {
  try {
    const server = await servers.create(fieldsOf(inputs, INPUT_NAMES));
    return { id: server.id, outs: outputsOf(server, declaredBy(inputs)) };
  } catch (error) {
    if (error instanceof IncompleteCreateError) {
      // The server exists. Pulumi keeps it in the state, and the next `pulumi up` updates it.
      const properties = { ...inputs, ...declaredBy(inputs) };
      throw new InitFailedError(error.id, properties, explain("create", inputs.name, error));
    }
    throw error;
  }
}
