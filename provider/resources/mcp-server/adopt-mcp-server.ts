import { sanitizeLine } from "../../core/sanitize";
import { isSameName } from "../../objects/names";
import type { AdoptionOfKind } from "../../objects/object-definition";
import { whoOfProgramHas } from "./explain-mcp-server";
import type { McpServerInputs } from "./mcp-server-fields";
import type { McpServerRun } from "./mcp-servers";
import type { McpServerObject } from "./server-object";
import { withAllToolkits } from "./server-toolkits";

/** The adoption of the server that has the name. Composio takes toolkits without authentication only in a create. */
export function adoptionOf(
  run: McpServerRun,
  inputs: McpServerInputs,
): AdoptionOfKind<McpServerInputs, McpServerObject> {
  const objects = run.objects("McpServer");
  return {
    isWanted: ({ id, name }) =>
      inputs.adoptExisting === true && isSameName(name, inputs.name) && !objects.isLeaving(id, inputs.name),
    what: ({ id, name }) => `the MCP server "${sanitizeLine(name)}" (id ${id})`,
    nameInRun: ({ name }) => name,
    whoHas: ({ id }) => whoOfProgramHas(objects, id),
    whyNot({ toolkits = [] }) {
      const missing = (inputs.noAuthApps ?? []).filter((slug) => !toolkits.includes(slug));
      return missing.length === 0
        ? undefined
        : `it lacks the noAuthApps ${missing.join(", ")}, which Composio accepts only when a server is created. Choose ` +
            "another name, or delete that server in Composio if nobody needs it.";
    },
    complete: () => withAllToolkits(run.api, inputs),
  };
}
