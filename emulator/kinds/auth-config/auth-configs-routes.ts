import type { FastifyInstance } from "fastify";
import { carryOutWrite } from "../../faults/faulty-write";
import type { CreateAuthConfigBody } from "./auth-config-bodies";
import { createAuthConfigBody } from "./auth-config-body-schemas";
import type { AuthConfigContext } from "./auth-config-context";
import { type ListAuthConfigsQuery, listAuthConfigsQuery } from "./auth-config-query-schemas";
import { listAuthConfigs } from "./list-auth-configs";
import { newAuthConfig } from "./new-auth-config";

/** The auth configs as a collection: creating and listing. */
export function authConfigsRoutes(app: FastifyInstance, context: AuthConfigContext): void {
  const { authConfigs } = context;

  app.post<{ Body: CreateAuthConfigBody }>(
    "/auth_configs",
    { schema: { body: createAuthConfigBody }, config: { operation: "createAuthConfig" } },
    async (request, reply) => {
      const wanted = () => newAuthConfig(request.body, context);
      const outcome = carryOutWrite(request, context, {
        check: wanted,
        carryOut: () => authConfigs.add(wanted()),
      });
      if (typeof outcome === "string") {
        return reply.code(202).send({});
      }

      const { id, toolkit, auth_scheme, is_composio_managed, restrict_to_following_tools } = outcome;
      const auth_config = { id, auth_scheme, is_composio_managed, restrict_to_following_tools };
      return reply.code(201).send({ toolkit: { slug: toolkit }, auth_config });
    },
  );

  app.get<{ Querystring: ListAuthConfigsQuery }>(
    "/auth_configs",
    { schema: { querystring: listAuthConfigsQuery }, config: { operation: "listAuthConfigs" } },
    async ({ query }) => listAuthConfigs(context, query),
  );
}
