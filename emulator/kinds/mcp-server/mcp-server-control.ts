import type { FastifyInstance } from "fastify";
import { strings } from "../../api/json-schemas";
import { controlObjects } from "../../storage/object-control";
import type { McpServerHolder } from "./mcp-server-store";
import type { ServerChange } from "./stored-mcp-server";

/** The stored MCP servers, for other processes. */
export function controlMcpServers(app: FastifyInstance, { servers }: McpServerHolder): void {
  controlObjects<ServerChange>(app, {
    path: "servers",
    changeable: {
      name: { type: "string" },
      auth_config_ids: strings,
      no_auth_apps: strings,
      allowed_tools: strings,
      toolkits: strings,
      managed_auth_via_composio: { type: "boolean" },
      server_instance_count: { type: "integer" },
      deleted: { type: "boolean" },
    },
    all: () => servers.all(),
    change: (id, change) => servers.change(id, change),
    remove: (id) => servers.change(id, { deleted: true }),
  });
}
