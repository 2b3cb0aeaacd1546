import type { FastifyInstance } from "fastify";
import { strictObject } from "../../api/json-schemas";
import { carryOutWrite } from "../../faults/faulty-write";
import { liveAuthConfig } from "../auth-config/find-auth-config";
import type { ConnectedAccountContext } from "./connected-account-context";
import { type LinkWish, linkAccount, linkWish } from "./link-account";
import { linkObject } from "./link-object";

type CreateLinkBody = LinkWish & { readonly auth_config_id: string };

const createLinkBody = {
  ...strictObject,
  required: ["auth_config_id", "user_id"],
  properties: {
    auth_config_id: { type: "string" },
    user_id: { type: "string", minLength: 1 },
    connection_data: { type: "object" },
    ...linkWish,
  },
};

/** The links by which people connect accounts. */
export function accountLinkRoutes(app: FastifyInstance, context: ConnectedAccountContext): void {
  app.post<{ Body: CreateLinkBody }>(
    "/connected_accounts/link",
    { schema: { body: createLinkBody }, config: { operation: "linkConnectedAccount" } },
    async (request, reply) => {
      const { body } = request;
      const config = () => liveAuthConfig(context, body.auth_config_id);
      const outcome = carryOutWrite(request, context, {
        check: config,
        carryOut: () => linkAccount(context, config(), body),
      });
      return typeof outcome === "string"
        ? reply.code(202).send({})
        : reply.code(201).send(linkObject(outcome, context));
    },
  );
}
