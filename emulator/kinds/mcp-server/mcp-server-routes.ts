import type { FastifyInstance } from "fastify";
import { carryOutWrite } from "../../faults/faulty-write";
import type { McpServerContext } from "./mcp-server-context";
import { serverObjectWithDeleted } from "./mcp-server-object";
import { deriveToolkits, requireAuthConfigs, requireFreeName } from "./mcp-server-rules";
import { type ServerFields, type ServerParams, serverParams, updateServerBody } from "./mcp-server-schemas";
import type { ServerChange, StoredServer } from "./stored-mcp-server";

/** One server: reading, changing, deleting. */
export function mcpServerRoutes(app: FastifyInstance, context: McpServerContext): void {
  const { servers, settings } = context;

  app.get<{ Params: ServerParams }>(
    "/mcp/:id",
    { schema: { params: serverParams }, config: { operation: "getMcpServer" } },
    async ({ params }) => {
      const isFlagged = settings.deletedServers === "flagged";
      const server = isFlagged ? servers.get(params.id) : servers.getLive(params.id);
      return serverObjectWithDeleted(server, context);
    },
  );

  app.patch<{ Params: ServerParams; Body: ServerFields }>(
    "/mcp/:id",
    { schema: { params: serverParams, body: updateServerBody }, config: { operation: "updateMcpServer" } },
    async (request) => {
      const { params, body } = request;
      const server = servers.getLive(params.id);
      const outcome = carryOutWrite(request, context, {
        check() {
          const held = servers.getLive(server.id).auth_config_ids;
          if (body.auth_config_ids) {
            requireAuthConfigs(context, body.auth_config_ids, held);
          }
          if (body.name !== undefined) {
            requireFreeName(context, body.name, server.id);
          }
        },
        carryOut: () => servers.change(server.id, { ...impliedToolkits(server, body), ...body }),
      });
      return serverObjectWithDeleted(typeof outcome === "string" ? server : outcome, context);
    },
  );

  app.delete<{ Params: ServerParams }>(
    "/mcp/:id",
    { schema: { params: serverParams }, config: { operation: "deleteMcpServer" } },
    async (request, reply) => {
      const { id } = request.params;
      const outcome = carryOutWrite(request, context, {
        check: () => servers.getLive(id),
        carryOut: () => servers.change(id, { deleted: true }),
      });
      return outcome === "accepted" ? reply.code(202).send({}) : { id, deleted: true };
    },
  );

  function impliedToolkits(server: StoredServer, body: ServerFields): ServerChange {
    if (!body.auth_config_ids || !settings.toolkitsFollowAuthConfigs) {
      return {};
    }
    return { toolkits: deriveToolkits(context, body.auth_config_ids, server.no_auth_apps) };
  }
}
