import { includesAll, isSame, isSameIgnoringCase } from "../../core/compare";
import { bodyOf } from "../../core/fields";
import type { Properties } from "../../core/resource";
import type { CreationOfKind } from "../../objects/creation-by-list";
import { isSameName } from "../../objects/names";
import type { AdoptionOfKind } from "../../objects/object-definition";
import { whoOfProgramHas } from "./explain-mcp-server";
import { fields, type McpServerInputs } from "./mcp-server-fields";
import type { McpServerApi, McpServerFields, McpServerRun } from "./mcp-servers";
import type { McpServerObject } from "./server-object";
import { withAllToolkits } from "./server-toolkits";

/** Names are unique in a project, and the list finds which server has one. */
export async function creation(
  run: McpServerRun,
  inputs: McpServerInputs,
): Promise<CreationOfKind<McpServerApi, McpServerObject>> {
  const asked = await createBody(run, inputs);
  return {
    name: "unique",
    isTaken: (error) => error.isDuplicateName,
    post: (budget) => run.api.mcpServers.create(asked, budget),
    list: ({ mcpServers }, budget) => mcpServers.listNamed(inputs.name, budget),
    finds: () => true,
    isAsAskedFor: (server) => isAsAskedFor(server, asked),
    advice: () =>
      "look at that server in Composio. If nobody else needs it, import it with `npx pulumi-composio import`, or delete it " +
      "in Composio; otherwise choose another name.",
  };
}

/** Exactly the fields that the program sets. */
async function createBody({ api }: McpServerRun, inputs: McpServerInputs): Promise<McpServerFields> {
  const wanted: Properties = inputs.toolkits?.length ? await withAllToolkits(api, inputs) : inputs;
  return bodyOf(fields, wanted, Object.keys(fields));
}

/** Composio's own tools, which some of its versions add to a list that is not empty. */
const OWN = /^composio_/i;

/**
 * Whether a server is exactly as a create has asked for. Of toolkits that were not asked for, Composio derives all from
 * the auth configs, and adds those without authentication.
 */
function isAsAskedFor(server: McpServerObject, asked: McpServerFields): boolean {
  const { auth_config_ids = [], no_auth_apps = [], toolkits = [], allowed_tools: tools = [] } = asked;
  const { managed_auth_via_composio: isManaged = false } = asked;
  const hasToolkits = server.toolkits ?? [...toolkits, ...no_auth_apps];
  const hasTools = (server.allowed_tools ?? tools).filter((slug) => tools.includes(slug) || !OWN.test(slug));
  return (
    isSame(server.auth_config_ids, auth_config_ids) &&
    (toolkits.length > 0
      ? isSameIgnoringCase(hasToolkits, toolkits)
      : includesAll(hasToolkits, no_auth_apps)) &&
    isSameIgnoringCase(hasTools, tools) &&
    (server.managed_auth_via_composio ?? isManaged) === isManaged
  );
}

/** The adoption of the server that has the name. Composio takes toolkits without authentication only in a create. */
export function adoptionOf(
  run: McpServerRun,
  inputs: McpServerInputs,
): AdoptionOfKind<McpServerInputs, McpServerObject> {
  const objects = run.objects("McpServer");
  return {
    isIt: ({ id, name }) => isSameName(name, inputs.name) && !objects.isLeaving(id, inputs.name),
    whoHas: (id) => whoOfProgramHas(objects, id),
    whyNot({ toolkits = [] }) {
      const missing = (inputs.noAuthApps ?? []).filter((slug) => !toolkits.includes(slug));
      return missing.length === 0
        ? undefined
        : `it lacks the noAuthApps ${missing.join(", ")}, which Composio accepts only when a server is created. Choose ` +
            "another name, or delete that server in Composio if nobody needs it.";
    },
  };
}
