import type { FastifyInstance } from "fastify";
import { strings } from "../../api/json-schemas";
import { controlObjects } from "../../storage/object-control";
import type { AuthConfigContext } from "./auth-config-context";
import { deleteAuthConfig } from "./delete-auth-config";
import type { AuthConfigChange } from "./stored-auth-config";

const object = { type: "object" };
const boolean = { type: "boolean" };
const string = { type: "string" };

/** The stored auth configs, for other processes. */
export function controlAuthConfigs(app: FastifyInstance, context: AuthConfigContext): void {
  const { authConfigs } = context;

  controlObjects<AuthConfigChange>(app, {
    path: "auth-configs",
    changeable: {
      name: string,
      toolkit: string,
      status: { enum: ["ENABLED", "DISABLED"] },
      auth_scheme: string,
      is_composio_managed: boolean,
      credentials: object,
      shared_connection_fields: object,
      proxy_config: { ...object, nullable: true },
      is_enabled_for_tool_router: boolean,
      managed_app_id: { ...string, nullable: true },
      restrict_to_following_tools: strings,
      tool_access_config: object,
      no_of_connections: { type: "integer" },
      created_by: { ...string, nullable: true },
      deleted: boolean,
    },
    all: () => authConfigs.all(),
    change: (id, change) => authConfigs.change(id, change),
    remove: (id) => deleteAuthConfig(context, id),
  });
}
