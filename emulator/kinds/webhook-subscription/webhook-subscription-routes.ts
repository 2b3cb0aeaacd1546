import type { FastifyInstance } from "fastify";
import { carryOutWrite } from "../../faults/faulty-write";
import { refuseUserKey } from "./refuse-user-key";
import { refuseAddress } from "./webhook-address";
import { refuseUnsupported } from "./webhook-event-types";
import type { WebhookSubscriptionContext } from "./webhook-subscription-context";
import { subscriptionObject } from "./webhook-subscription-object";
import {
  updateWebhookSubscriptionBody,
  type WebhookSubscriptionBody,
  type WebhookSubscriptionParams,
} from "./webhook-subscription-schemas";

/** One webhook subscription: reading, changing, rotating its secret, deleting. */
export function webhookSubscriptionRoutes(app: FastifyInstance, context: WebhookSubscriptionContext): void {
  const { webhookSubscriptions, settings } = context;
  const onRequest = refuseUserKey(settings);
  const path = "/webhook_subscriptions/:id";

  app.get<{ Params: WebhookSubscriptionParams }>(
    path,
    { onRequest, config: { operation: "getWebhookSubscription" } },
    async ({ params }) =>
      subscriptionObject(
        webhookSubscriptions.getReadable(params.id, settings.webhookSubscriptions.lagMs),
        settings.webhookSubscriptions,
      ),
  );

  app.patch<{ Params: WebhookSubscriptionParams; Body: Partial<WebhookSubscriptionBody> }>(
    path,
    {
      onRequest,
      schema: { body: updateWebhookSubscriptionBody },
      config: { operation: "updateWebhookSubscription" },
    },
    async (request) => {
      const { id } = request.params;
      carryOutWrite(request, context, {
        check: () => {
          const wanted = { ...webhookSubscriptions.getLive(id), ...request.body };
          refuseAddress(wanted.webhook_url, settings.webhookSubscriptions);
          refuseUnsupported(wanted, settings.webhookSubscriptions);
        },
        carryOut: () => webhookSubscriptions.change(id, request.body),
      });
      return subscriptionObject(webhookSubscriptions.getLive(id), settings.webhookSubscriptions);
    },
  );

  app.post<{ Params: WebhookSubscriptionParams }>(
    `${path}/rotate_secret`,
    { onRequest, config: { operation: "rotateWebhookSecret" } },
    async (request, reply) => {
      const { id } = request.params;
      const outcome = carryOutWrite(request, context, {
        check: () => webhookSubscriptions.getLive(id),
        carryOut: () => webhookSubscriptions.rotate(id),
      });
      return typeof outcome === "string" ? reply.code(202).send({}) : { id, secret: outcome.secret };
    },
  );

  app.delete<{ Params: WebhookSubscriptionParams }>(
    path,
    { onRequest, config: { operation: "deleteWebhookSubscription" } },
    async (request, reply) => {
      const { id } = request.params;
      const outcome = carryOutWrite(request, context, {
        check: () => webhookSubscriptions.getLive(id),
        carryOut: () => webhookSubscriptions.change(id, { deleted: true }),
      });
      return outcome === "accepted" ? reply.code(202).send({}) : { success: true };
    },
  );
}
