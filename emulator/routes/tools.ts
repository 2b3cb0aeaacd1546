import type { FastifyInstance } from "fastify";
import { findToolkit, logoOf, TOOLS, type Tool } from "../catalogue";
import type { EmulatorContext } from "../context";
import { type CursorQuery, cursorPage } from "../cursor-page";
import { API_PREFIXES } from "../paths";
import { splitList } from "../split-list";
import { positiveNumber } from "./mcp-schemas";

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

export function toolsRoutes(app: FastifyInstance, { settings }: EmulatorContext): void {
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

function toolObject({ slug, name, toolkit, isDeprecated }: Tool) {
  return {
    slug,
    name,
    toolkit: { slug: toolkit, name: findToolkit(toolkit)?.name, logo: logoOf(toolkit) },
    is_deprecated: isDeprecated,
  };
}
