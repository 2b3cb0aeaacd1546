import type { FastifyInstance } from "fastify";
import type { ApiContext } from "../../api/api-context";
import { notImplemented } from "../../api/api-error";
import { type CursorQuery, cursorPage } from "../../api/cursor-page";
import { positiveNumber } from "../../api/json-schemas";
import { findToolkit, TOOLKIT_VERSION, TOOLKIT_VERSIONS, TOOLKITS } from "../../catalogue";
import type { AuthConfigHolder } from "../auth-config/auth-config-store";
import { toolkitNotFound } from "../custom-toolkit/custom-toolkit-errors";
import { customToolkitItem, customToolkitObject } from "../custom-toolkit/custom-toolkit-object";
import type { CustomToolkitHolder } from "../custom-toolkit/custom-toolkit-store";
import { shownCustomToolkit, shownCustomToolkits } from "../custom-toolkit/find-custom-toolkit";
import { toolkitItem, toolkitObject } from "./toolkit-object";

type ToolkitContext = ApiContext & CustomToolkitHolder & Pick<AuthConfigHolder, "settings">;

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

const getToolkitQuery = { type: "object", properties: { version: { type: "string", minLength: 1 } } };

/** The words of paths that are no slugs. */
const NO_SLUGS = ["categories", "changelog"];

export function toolkitRoutes(app: FastifyInstance, context: ToolkitContext): void {
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

  for (const word of NO_SLUGS) {
    app.get(`/toolkits/${word}`, async ({ method, url }) => {
      throw notImplemented(method, url);
    });
  }

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
