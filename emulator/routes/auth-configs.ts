import type { FastifyInstance } from "fastify";
import { type AuthConfig, logoOf } from "../catalogue";
import type { EmulatorContext } from "../context";
import { type CursorQuery, cursorPage } from "../cursor-page";
import { authConfigNotFound } from "../errors";
import { positiveNumber } from "./mcp-schemas";

interface ListAuthConfigsQuery extends CursorQuery {
  toolkit_slug?: string;
  show_disabled?: "true" | "false";
  search?: string;
}

const listAuthConfigsQuery = {
  type: "object",
  properties: {
    toolkit_slug: { type: "string" },
    show_disabled: { enum: ["true", "false"] },
    search: { type: "string" },
    limit: positiveNumber,
    cursor: { type: "string" },
  },
};

export function authConfigsRoutes(app: FastifyInstance, { authConfigs, settings }: EmulatorContext): void {
  app.get<{ Querystring: ListAuthConfigsQuery }>(
    "/auth_configs",
    { schema: { querystring: listAuthConfigsQuery }, config: { operation: "listAuthConfigs" } },
    async ({ query }) => {
      const selected = [...authConfigs.values()].filter((config) => isSelected(config, query));
      return cursorPage(selected.map(authConfigObject), query, { usual: 20, maximum: 200 }, settings);
    },
  );

  app.get<{ Params: { id: string } }>(
    "/auth_configs/:id",
    { config: { operation: "getAuthConfig" } },
    async ({ params }) => {
      const config = authConfigs.get(params.id);
      if (!config) throw authConfigNotFound(params.id, 404);
      return authConfigObject(config);
    },
  );
}

function isSelected(config: AuthConfig, query: ListAuthConfigsQuery): boolean {
  const search = query.search?.toLowerCase() ?? "";
  return (
    (query.show_disabled === "true" || config.status === "ENABLED") &&
    (query.toolkit_slug === undefined || config.toolkit === query.toolkit_slug) &&
    `${config.name} ${config.id}`.toLowerCase().includes(search)
  );
}

function authConfigObject({ id, name, toolkit, status, authScheme }: AuthConfig) {
  return {
    id,
    name,
    toolkit: { slug: toolkit, logo: logoOf(toolkit) },
    status,
    auth_scheme: authScheme,
    is_composio_managed: authScheme === "OAUTH2",
    credentials: { client_secret: "REDACTED" },
    no_of_connections: 0,
  };
}
