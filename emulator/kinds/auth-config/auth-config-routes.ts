import type { FastifyInstance } from "fastify";
import { uuidOf } from "../../api/uuid-of";
import { carryOutWrite } from "../../faults/faulty-write";
import type { UpdateAuthConfigBody } from "./auth-config-bodies";
import { updateAuthConfigBody } from "./auth-config-body-schemas";
import type { AuthConfigContext } from "./auth-config-context";
import { authConfigObject } from "./auth-config-object";
import {
  type AuthConfigParams,
  type AuthConfigStatusParams,
  authConfigStatusParams,
  type DeleteAuthConfigQuery,
  deleteAuthConfigQuery,
} from "./auth-config-query-schemas";
import { changeOfAuthConfig } from "./change-auth-config";
import { deleteAuthConfig } from "./delete-auth-config";
import { liveAuthConfig, readableAuthConfig } from "./find-auth-config";

const done = (what: string) => ({ success: true, message: `Auth config ${what}` });

/** One auth config: reading, changing, deleting. */
export function authConfigRoutes(app: FastifyInstance, context: AuthConfigContext): void {
  const { authConfigs, settings } = context;

  app.get<{ Params: AuthConfigParams }>(
    "/auth_configs/:id",
    { config: { operation: "getAuthConfig" } },
    async ({ params }) => authConfigObject(readableAuthConfig(context, params.id), context),
  );

  app.patch<{ Params: AuthConfigParams; Body: UpdateAuthConfigBody }>(
    "/auth_configs/:id",
    {
      schema: { body: updateAuthConfigBody },
      config: { operation: "updateAuthConfig" },
    },
    async (request) => {
      const { params, body } = request;
      const change = () => changeOfAuthConfig(liveAuthConfig(context, params.id), body, context);
      carryOutWrite(request, context, {
        check: change,
        carryOut: () => authConfigs.change(params.id, change()),
      });
      return done("updated");
    },
  );

  app.patch<{ Params: AuthConfigStatusParams }>(
    "/auth_configs/:id/:status",
    { schema: { params: authConfigStatusParams }, config: { operation: "setAuthConfigStatus" } },
    async (request) => {
      const { id, status } = request.params;
      carryOutWrite(request, context, {
        check: () => liveAuthConfig(context, id),
        carryOut: () => authConfigs.change(id, { status }),
      });
      return done(status.toLowerCase());
    },
  );

  app.delete<{ Params: AuthConfigParams; Querystring: DeleteAuthConfigQuery }>(
    "/auth_configs/:id",
    {
      schema: { querystring: deleteAuthConfigQuery },
      config: { operation: "deleteAuthConfig" },
    },
    async (request, reply) => {
      const { id } = request.params;
      const outcome = carryOutWrite(request, context, {
        check: () => liveAuthConfig(context, id),
        carryOut: () => deleteAuthConfig(context, id),
      });
      if (outcome === "accepted") {
        return reply.code(202).send({});
      }

      const job =
        request.query.revoke_on_delete === "true"
          ? { revoke_job_id: uuidOf(`revocation of ${request.params.id}`) }
          : {};
      return settings.authConfigs.deleteAnswer === "job-only" ? job : { ...done("deleted"), ...job };
    },
  );
}
