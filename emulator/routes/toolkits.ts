import type { FastifyInstance } from "fastify";
import { findToolkit, TOOLKITS } from "../catalogue";
import type { EmulatorContext } from "../context";
import { type CursorQuery, cursorPage } from "../cursor-page";
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

export function toolkitsRoutes(app: FastifyInstance, { settings }: EmulatorContext): void {
  app.get<{ Querystring: ListToolkitsQuery }>(
    "/toolkits",
    { schema: { querystring: listToolkitsQuery }, config: { operation: "listToolkits" } },
    async ({ query }) => {
      const search = query.search?.toLowerCase() ?? "";
      const selected = TOOLKITS.filter(
        ({ slug, name }) => query.type !== "custom" && `${slug} ${name}`.toLowerCase().includes(search),
      );
      const items = selected.map((toolkit) => toolkitItem(toolkit, settings.authConfigs));
      return cursorPage(items, query, { usual: 20, maximum: 1000 }, settings);
    },
  );

  app.get<{ Params: { slug: string } }>(
    "/toolkits/:slug",
    { config: { operation: "getToolkit" } },
    async ({ params }) => {
      const toolkit = findToolkit(params.slug.toLowerCase());
      if (!toolkit) {
        throw toolkitNotFound(params.slug);
      }
      return toolkitObject(toolkit, settings.authConfigs);
    },
  );
}
