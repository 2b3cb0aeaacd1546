import type { FastifyInstance } from "fastify";
import { strictObject } from "../../api/json-schemas";
import { carryOutWrite } from "../../faults/faulty-write";
import { type LinkWish, linkAccount, linkWish } from "../connected-account/link-account";
import { linkObject } from "../connected-account/link-object";
import { type AuthConfigOfSessionContext, authConfigOfSession } from "./auth-config-of-session";
import { liveSession } from "./find-session";

type LinkBody = Omit<LinkWish, "user_id"> & { readonly toolkit: string };

const linkBody = {
  ...strictObject,
  required: ["toolkit"],
  properties: { toolkit: { type: "string", minLength: 1 }, ...linkWish },
};

/** The links by which the user of a session connects accounts. */
export function sessionLinkRoutes(app: FastifyInstance, context: AuthConfigOfSessionContext): void {
  app.post<{ Params: { id: string }; Body: LinkBody }>(
    "/tool_router/session/:id/link",
    { schema: { body: linkBody }, config: { operation: "linkSessionAccount" } },
    async (request, reply) => {
      const { toolkit, ...wish } = request.body;
      const { config } = liveSession(context, request.params.id);
      const outcome = carryOutWrite(request, context, {
        check: () => liveSession(context, request.params.id),
        carryOut: () =>
          linkAccount(context, authConfigOfSession(context, config, toolkit.toLowerCase()), {
            ...wish,
            user_id: config.user_id,
          }),
      });
      return typeof outcome === "string"
        ? reply.code(202).send({})
        : reply.code(201).send(linkObject(outcome, context));
    },
  );
}
