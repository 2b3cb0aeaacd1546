import type { FastifyInstance } from "fastify";
import type { EmulatorContext } from "../../server/emulator-context";
import { deleteAuthConfig } from "./delete-auth-config";
import type { AuthConfigChange } from "./stored-auth-config";

const object = { type: "object" };
const boolean = { type: "boolean" };
const string = { type: "string" };

/** Types only: what is changed behind the API's back need not follow the API's rules. */
const authConfigChange = {
  type: "object",
  additionalProperties: false,
  properties: {
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
    restrict_to_following_tools: { type: "array", items: string },
    tool_access_config: object,
    no_of_connections: { type: "integer" },
    created_by: { ...string, nullable: true },
    deleted: boolean,
  },
};

/** The stored auth configs, with their secrets, for other processes. */
export function installAuthConfigControl(app: FastifyInstance, context: EmulatorContext): void {
  const { authConfigs } = context;

  app.get("/auth-configs", async () => ({ auth_configs: authConfigs.all() }));

  app.patch<{ Params: { id: string }; Body: AuthConfigChange }>(
    "/auth-configs/:id",
    { schema: { body: authConfigChange } },
    async ({ params, body }) => authConfigs.change(params.id, body),
  );

  app.delete<{ Params: { id: string } }>("/auth-configs/:id", async ({ params }) =>
    deleteAuthConfig(context, params.id),
  );
}
