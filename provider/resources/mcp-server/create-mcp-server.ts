import { includesAll, isSame, isSameIgnoringCase } from "../../core/compare";
import { bodyOf } from "../../core/fields";
import { inertLine } from "../../core/inert";
import type { Created, Properties } from "../../core/resource";
import { createOrAdopt } from "../../objects/create-or-adopt";
import type { Creation } from "../../objects/creation";
import { isSameName } from "../../objects/names";
import { adoptionOf } from "./adopt-mcp-server";
import { whoOfProgramHas } from "./explain-mcp-server";
import { withNameFreed } from "./free-name";
import { fields, type McpServerInputs } from "./mcp-server-fields";
import type { McpServerFields, McpServerRun } from "./mcp-servers";
import type { McpServerObject } from "./server-object";
import { withAllToolkits } from "./server-toolkits";

/** Creates the server with exactly the fields that the program sets, or adopts the one that has the name. */
export async function create(run: McpServerRun, inputs: McpServerInputs): Promise<Created<McpServerObject>> {
  const { name } = inputs;
  const steps = run.stepsOf("McpServer");
  // Of two resources with one name, the second learns what became of the first.
  return steps.objects.oneAtATime(name, () =>
    withNameFreed(run, name, async () => {
      const wanted: Properties = inputs.toolkits?.length ? await withAllToolkits(run.api, inputs) : inputs;
      const body = { ...bodyOf(fields, wanted, Object.keys(fields)), name };
      const budget = run.api.mcpServers.newBudget();
      return createOrAdopt(inputs, creationOf(run, body), adoptionOf(run, inputs), { ...steps, budget });
    }),
  );
}

/** Names are unique in a project, and the list finds which server has one. */
export function creationOf(
  run: McpServerRun,
  asked: McpServerFields & { name: string },
): Creation<McpServerObject> {
  const { mcpServers } = run.api;
  const objects = run.objects("McpServer");
  const { name } = asked;
  return {
    label: "MCP server",
    what: `the MCP server "${inertLine(name)}"`,
    nameInRun: name,
    name: "unique",
    isTaken: (error) => error.isDuplicateName,
    post: (budget) => mcpServers.create(asked, budget),
    complete: async ({ id, remote }, budget) => remote ?? mcpServers.readNew(id, budget),
    async look(budget) {
      const { server, serverTime } = await mcpServers.findByName(name, budget);
      return { found: server ? [server] : [], isWhole: true, serverTime };
    },
    createdAt: ({ created_at }) => created_at,
    signOfAnother: (server) =>
      isSameName(server.name, name) ? undefined : `which has the name "${inertLine(server.name)}"`,
    isAsAskedFor: (server) => isAsAskedFor(server, asked),
    advice: (id) =>
      objects.has(id)
        ? whoOfProgramHas(objects, id)
        : "look at that server in Composio. If nobody else needs it, import it with `npx pulumi-composio import`, or " +
          "delete it in Composio; otherwise choose another name.",
  };
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
