import type { FastifyInstance } from "fastify";
import type { ApiContext } from "../../api/api-context";
import { type CursorQuery, cursorPage } from "../../api/cursor-page";
import { positiveNumber } from "../../api/json-schemas";
import { API_PREFIXES } from "../../api/paths";
import { splitList } from "../../api/split-list";
import {
  findToolkit,
  hintsOf,
  logoOf,
  TOOLKIT_VERSION,
  TOOLS,
  type Tool,
  takesNoAuth,
} from "../../catalogue";

interface ListToolsQuery extends CursorQuery {
  tool_slugs?: string;
  toolkit_slug?: string;
  toolkit_versions?: string;
}

const listToolsQuery = {
  type: "object",
  properties: {
    tool_slugs: { type: "string" },
    toolkit_slug: { type: "string" },
    toolkit_versions: { type: "string" },
    limit: positiveNumber,
    cursor: { type: "string" },
  },
};

/** A schema of no parameters; what a tool takes is not emulated. */
const NO_PARAMETERS = { type: "object", properties: {} };

export function toolRoutes(app: FastifyInstance, { settings }: ApiContext): void {
  const showsBaseVersions = app.prefix === API_PREFIXES[0];

  app.get<{ Querystring: ListToolsQuery }>(
    "/tools",
    { schema: { querystring: listToolsQuery }, config: { operation: "listTools" } },
    async ({ query }) => {
      const slugs = splitList(query.tool_slugs);
      const showsRecent = !showsBaseVersions || query.toolkit_versions === "latest";
      const selected = TOOLS.filter(
        (tool) =>
          (slugs.length === 0 || slugs.includes(tool.slug)) &&
          (query.toolkit_slug === undefined || tool.toolkit === query.toolkit_slug) &&
          (showsRecent || !tool.isRecent),
      );
      return cursorPage(selected.map(toolObject), query, { usual: 20, maximum: 1000 }, settings);
    },
  );
}

function toolObject(tool: Tool) {
  const { slug, name, toolkit, isDeprecated } = tool;
  const of = findToolkit(toolkit);
  const logo = logoOf(toolkit);
  const versions = { version: TOOLKIT_VERSION, available_versions: [TOOLKIT_VERSION] };
  return {
    slug,
    name,
    description: `${name} of ${of?.name}`,
    toolkit: { slug: toolkit, name: of?.name, logo },
    input_parameters: NO_PARAMETERS,
    output_parameters: NO_PARAMETERS,
    no_auth: of !== undefined && takesNoAuth(of),
    ...versions,
    scopes: [],
    tags: hintsOf(tool),
    is_deprecated: isDeprecated,
    deprecated: { displayName: name, ...versions, is_deprecated: isDeprecated, toolkit: { logo } },
  };
}
