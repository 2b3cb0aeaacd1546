import type { FastifyInstance } from "fastify";
import type { ApiContext } from "../../api/api-context";
import { type CursorQuery, cursorPage } from "../../api/cursor-page";
import { positiveNumber } from "../../api/json-schemas";
import { API_PREFIXES } from "../../api/paths";
import { isAmong } from "../../api/query-list";
import { splitList } from "../../api/split-list";
import { isInVersion, TOOLKIT_VERSION, TOOLKIT_VERSIONS, TOOLS } from "../../catalogue";
import { toolObject } from "./tool-object";

interface ListToolsQuery extends CursorQuery {
  /** One toolkit's own version, such as `toolkit_versions[gmail]`. */
  [ofToolkit: `toolkit_versions[${string}]`]: string | undefined;
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

/** The version that the older version of the API shows unless it is told otherwise. */
const BASE_VERSION = TOOLKIT_VERSIONS.at(-1) ?? TOOLKIT_VERSION;

export function toolRoutes(app: FastifyInstance, { settings }: ApiContext): void {
  const showsBaseVersions = app.prefix === API_PREFIXES[0];

  app.get<{ Querystring: ListToolsQuery }>(
    "/tools",
    { schema: { querystring: listToolsQuery }, config: { operation: "listTools" } },
    async ({ query }) => {
      const slugs = splitList(query.tool_slugs);
      const usual = showsBaseVersions && query.toolkit_versions !== "latest" ? BASE_VERSION : TOOLKIT_VERSION;
      const versionOf = (toolkit: string) => query[`toolkit_versions[${toolkit}]`] ?? usual;
      const selected = TOOLS.filter(
        (tool) =>
          isAmong(slugs, tool.slug) &&
          (query.toolkit_slug === undefined || tool.toolkit === query.toolkit_slug) &&
          isInVersion(tool, versionOf(tool.toolkit)),
      );
      const items = selected.map((tool) => toolObject(tool, versionOf(tool.toolkit)));
      return cursorPage(items, query, { usual: 20, maximum: 1000 }, settings);
    },
  );
}
