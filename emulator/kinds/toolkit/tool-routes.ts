import type { FastifyInstance } from "fastify";
import type { ApiContext } from "../../api/api-context";
import { type ApiError, notFound } from "../../api/api-error";
import { type CursorQuery, cursorPage, cursorParameters } from "../../api/cursor-page";
import { allTools, findTool } from "../../catalogue";
import type { AuthConfigHolder } from "../auth-config/auth-config-store";
import {
  askedVersion,
  isInAskedVersion,
  selectedTools,
  type ToolsQuery,
  toolsQuery,
  type VersionQuery,
} from "./find-tools";
import { toolObject } from "./tool-object";

/** The parts of an emulator that the routes of tools need. */
type ToolContext = ApiContext &
  Pick<AuthConfigHolder, "authConfigs"> & { readonly settings: { readonly toolsLimit: "cut" | "refused" } };

type ListToolsQuery = ToolsQuery & CursorQuery;
type GetToolQuery = VersionQuery & { version?: string };

const listToolsQuery = {
  type: "object",
  properties: { ...toolsQuery, ...cursorParameters },
};

const getToolQuery = {
  type: "object",
  properties: { version: { type: "string", minLength: 1 }, toolkit_versions: { type: "string" } },
};

/** The tools of all toolkits: a list with filters, the slugs alone, and one of them. */
export function toolRoutes(app: FastifyInstance, context: ToolContext): void {
  const { settings } = context;

  app.get<{ Querystring: ListToolsQuery }>(
    "/tools",
    { schema: { querystring: listToolsQuery }, config: { operation: "listTools" } },
    async ({ query }) => {
      const items = selectedTools(query, context)
        .filter((tool) => isInAskedVersion(tool, query, app.prefix))
        .map((tool) => toolObject(tool, askedVersion(query, tool.toolkit, app.prefix)));
      const limits = { usual: 20, maximum: 1000, above: settings.toolsLimit };
      return cursorPage(items, query, limits, settings);
    },
  );

  app.get("/tools/enum", { config: { operation: "listToolSlugs" } }, async () =>
    allTools().map(({ slug }) => slug),
  );

  app.get<{ Params: { slug: string }; Querystring: GetToolQuery }>(
    "/tools/:slug",
    { schema: { querystring: getToolQuery }, config: { operation: "getTool" } },
    async ({ params, query: { version, ...query } }) => {
      const tool = findTool(params.slug);
      const asked: VersionQuery = version === undefined ? query : { toolkit_versions: version };
      if (!tool || !isInAskedVersion(tool, asked, app.prefix)) {
        throw toolNotFound(params.slug);
      }
      return toolObject(tool, askedVersion(asked, tool.toolkit, app.prefix));
    },
  );
}

const toolNotFound = (slug: string): ApiError => notFound(`Tool ${slug} not found`, "Check the tool's slug");
