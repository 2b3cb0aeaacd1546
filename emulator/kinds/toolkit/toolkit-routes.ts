import type { FastifyInstance } from "fastify";
import type { ApiContext } from "../../api/api-context";
import { type CursorQuery, cursorPage, cursorParameters, cursorQuery } from "../../api/cursor-page";
import { someOf, strings } from "../../api/json-schemas";
import { allToolkits, categories, findToolkit, TOOLKIT_VERSION, TOOLKIT_VERSIONS } from "../../catalogue";
import { toolkitNotFound } from "../custom-toolkit/custom-toolkit-errors";
import { customToolkitObject } from "../custom-toolkit/custom-toolkit-object";
import { shownCustomToolkit } from "../custom-toolkit/find-custom-toolkit";
import { selectedToolkits, type ToolkitHolder, type ToolkitsFilter, toolkitsFilter } from "./find-toolkits";
import { toolkitChangelog, toolkitObject } from "./toolkit-object";

type ToolkitContext = ApiContext & ToolkitHolder;

type ListToolkitsQuery = CursorQuery & Omit<ToolkitsFilter, "toolkits">;

const listToolkitsQuery = {
  type: "object",
  properties: {
    ...toolkitsFilter,
    search: { type: "string" },
    type: { enum: ["native", "custom", "all"] },
    ...cursorParameters,
  },
};

interface ToolkitsBody extends Omit<ToolkitsFilter, "search" | "type"> {
  limit?: number;
  cursor?: string;
}

const toolkitsBody = someOf({
  ...toolkitsFilter,
  toolkits: strings,
  limit: { type: "integer", minimum: 1 },
  cursor: { type: "string" },
});

const getToolkitQuery = { type: "object", properties: { version: { type: "string", minLength: 1 } } };

/** The toolkits that there are: lists with filters, their categories and versions, and one of them. */
export function toolkitRoutes(app: FastifyInstance, context: ToolkitContext): void {
  const { settings } = context;
  const limits = { usual: 20, maximum: 1000 };

  app.get<{ Querystring: ListToolkitsQuery }>(
    "/toolkits",
    { schema: { querystring: listToolkitsQuery }, config: { operation: "listToolkits" } },
    async ({ query }) => cursorPage(selectedToolkits(query, context), query, limits, settings),
  );

  app.post<{ Body: ToolkitsBody }>(
    "/toolkits/multi",
    { schema: { body: toolkitsBody }, config: { operation: "listToolkitsBySlug" } },
    async ({ body: { limit, cursor, ...filter } }) => {
      const page = {
        ...(limit !== undefined && { limit: `${limit}` }),
        ...(cursor !== undefined && { cursor }),
      };
      return cursorPage(selectedToolkits(filter, context), page, limits, settings);
    },
  );

  app.get<{ Querystring: CursorQuery }>(
    "/toolkits/categories",
    { schema: { querystring: cursorQuery }, config: { operation: "listToolkitCategories" } },
    async ({ query }) => cursorPage(categories(), query, limits, settings),
  );

  app.get("/toolkits/changelog", { config: { operation: "listToolkitChangelogs" } }, async () => ({
    items: allToolkits().map(toolkitChangelog),
  }));

  app.get<{ Params: { slug: string }; Querystring: { version?: string } }>(
    "/toolkits/:slug",
    { schema: { querystring: getToolkitQuery }, config: { operation: "getToolkit" } },
    async ({ params, query: { version = "latest" } }) => {
      const custom = shownCustomToolkit(context, params.slug);
      if (custom && (version === "latest" || version === custom.version)) {
        return customToolkitObject(custom, settings);
      }
      const toolkit = findToolkit(params.slug.toLowerCase());
      const asked = version === "latest" ? TOOLKIT_VERSION : version;
      if (!toolkit || !TOOLKIT_VERSIONS.includes(asked)) {
        throw toolkitNotFound(params.slug);
      }
      return toolkitObject(toolkit, settings.authConfigs, asked);
    },
  );
}
