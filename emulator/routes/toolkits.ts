import type { FastifyInstance } from "fastify";
import { findToolkit, TOOLKITS } from "../catalogue";
import type { EmulatorContext } from "../context";
import { type CursorQuery, cursorPage } from "../cursor-page";
import { shownCustomToolkit, shownCustomToolkits } from "../custom-toolkits/find";
import { customToolkitItem, customToolkitObject } from "../custom-toolkits/object";
import { toolkitNotFound } from "../errors";
import { toolkitItem, toolkitObject } from "../toolkit-object";
import { positiveNumber } from "./mcp-schemas";

interface ListToolkitsQuery extends CursorQuery {
  search?: string;
  type?: "native" | "custom";
}

const listToolkitsQuery = {
  type: "object",
  properties: {
    search: { type: "string" },
    type: { enum: ["native", "custom"] },
    limit: positiveNumber,
    cursor: { type: "string" },
  },
};

export function toolkitsRoutes(app: FastifyInstance, context: EmulatorContext): void {
  const { settings } = context;

  app.get<{ Querystring: ListToolkitsQuery }>(
    "/toolkits",
    { schema: { querystring: listToolkitsQuery }, config: { operation: "listToolkits" } },
    async ({ query }) => {
      const search = query.search?.toLowerCase() ?? "";
      const all = [
        ...TOOLKITS.map((toolkit) => toolkitItem(toolkit, settings.authConfigs)),
        ...shownCustomToolkits(context).map((toolkit) => customToolkitItem(toolkit, settings)),
      ];
      const items = all.filter(
        ({ slug, name, type }) =>
          (query.type ?? type) === type && `${slug} ${name}`.toLowerCase().includes(search),
      );
      return cursorPage(items, query, { usual: 20, maximum: 1000 }, settings);
    },
  );

  app.get<{ Params: { slug: string } }>(
    "/toolkits/:slug",
    { config: { operation: "getToolkit" } },
    async ({ params }) => {
      const custom = shownCustomToolkit(context, params.slug);
      if (custom) {
        return customToolkitObject(custom, settings);
      }
      const toolkit = findToolkit(params.slug.toLowerCase());
      if (!toolkit) {
        throw toolkitNotFound(params.slug);
      }
      return toolkitObject(toolkit, settings.authConfigs);
    },
  );
}
