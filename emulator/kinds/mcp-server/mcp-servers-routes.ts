import type { FastifyInstance, FastifyRequest } from "fastify";
import { findToolkit } from "../../catalogue";
import { carryOutWrite } from "../../faults/faulty-write";
import { listServers } from "./list-mcp-servers";
import type { McpServerContext } from "./mcp-server-context";
import { appNotFound } from "./mcp-server-errors";
import { customServerObject, serverObject } from "./mcp-server-object";
import { deriveToolkits, requireAuthConfigs, requireFreeName } from "./mcp-server-rules";
import {
  type CreateCustomServerBody,
  type CreateServerBody,
  createCustomServerBody,
  createServerBody,
  type ListServersQuery,
  listServersQuery,
} from "./mcp-server-schemas";
import type { NewServer, StoredServer } from "./stored-mcp-server";

/** The servers as a collection: creating and listing. */
export function mcpServersRoutes(app: FastifyInstance, context: McpServerContext): void {
  app.post<{ Body: CreateServerBody }>(
    "/mcp/servers",
    { schema: { body: createServerBody }, config: { operation: "createMcpServer" } },
    async (request, reply) => {
      const { body } = request;
      const noAuthApps = body.no_auth_apps ?? [];
      const server = create(request, {
        name: body.name,
        auth_config_ids: body.auth_config_ids,
        no_auth_apps: noAuthApps,
        allowed_tools: body.allowed_tools ?? [],
        toolkits: deriveToolkits(context, body.auth_config_ids, noAuthApps),
        managed_auth_via_composio: body.managed_auth_via_composio ?? false,
      });
      return server ? reply.code(201).send(serverObject(server, context)) : reply.code(202).send({});
    },
  );

  app.post<{ Body: CreateCustomServerBody }>(
    "/mcp/servers/custom",
    { schema: { body: createCustomServerBody }, config: { operation: "createCustomMcpServer" } },
    async (request, reply) => {
      const { body } = request;
      const authConfigIds = body.auth_config_ids ?? [];
      const server = create(request, {
        name: body.name,
        auth_config_ids: authConfigIds,
        no_auth_apps: [],
        allowed_tools: body.allowed_tools ?? body.custom_tools ?? [],
        toolkits: deriveToolkits(
          context,
          context.settings.toolkitsFollowAuthConfigs ? authConfigIds : [],
          body.toolkits ?? [],
        ),
        managed_auth_via_composio: body.managed_auth_via_composio ?? false,
      });
      return server ? reply.code(201).send(customServerObject(server, context)) : reply.code(202).send({});
    },
  );

  app.get<{ Querystring: ListServersQuery }>(
    "/mcp/servers",
    { schema: { querystring: listServersQuery }, config: { operation: "listMcpServers" } },
    async ({ query }) => listServers(context, query),
  );

  app.get<{ Querystring: ListServersQuery; Params: { appKey: string } }>(
    "/mcp/app/:appKey",
    { schema: { querystring: listServersQuery }, config: { operation: "listMcpServersOfApp" } },
    async ({ query, params }) => {
      if (!findToolkit(params.appKey)) {
        throw appNotFound(params.appKey);
      }
      return listServers(context, { ...query, toolkits: params.appKey });
    },
  );

  /** Undefined when the server comes later. */
  function create(request: FastifyRequest, server: NewServer): StoredServer | undefined {
    const outcome = carryOutWrite(request, context, {
      check() {
        requireAuthConfigs(context, server.auth_config_ids);
        requireFreeName(context, server.name);
      },
      carryOut: () => context.servers.add(server),
    });
    return typeof outcome === "string" ? undefined : outcome;
  }
}
