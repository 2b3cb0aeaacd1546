import type { FastifyInstance } from "fastify";
import { cursorPage } from "../../api/cursor-page";
import { carryOutWrite } from "../../faults/faulty-write";
import { refuseUserKey } from "./refuse-user-key";
import { refuseAddress } from "./webhook-address";
import { EVENT_TYPES, refuseUnsupported } from "./webhook-event-types";
import type { WebhookSubscriptionContext } from "./webhook-subscription-context";
import { newSubscriptionObject, subscriptionObject } from "./webhook-subscription-object";
import {
  createWebhookSubscriptionBody,
  type ListWebhookSubscriptionsQuery,
  listWebhookSubscriptionsQuery,
  type WebhookSubscriptionBody,
} from "./webhook-subscription-schemas";

/** The webhook subscriptions as a collection: creating, listing, and the events that there are. */
export function webhookSubscriptionsRoutes(app: FastifyInstance, context: WebhookSubscriptionContext): void {
  const { webhookSubscriptions, settings } = context;
  const onRequest = refuseUserKey(settings);

  app.post<{ Body: WebhookSubscriptionBody }>(
    "/webhook_subscriptions",
    {
      onRequest,
      schema: { body: createWebhookSubscriptionBody },
      config: { operation: "createWebhookSubscription" },
    },
    async (request, reply) => {
      const wanted = { version: "V3" as const, ...request.body };
      const outcome = carryOutWrite(request, context, {
        check: () => {
          refuseAddress(wanted.webhook_url, settings.webhookSubscriptions);
          refuseUnsupported(wanted, settings.webhookSubscriptions);
          webhookSubscriptions.requireNone();
        },
        carryOut: () => webhookSubscriptions.add(wanted),
      });
      return typeof outcome === "string"
        ? reply.code(202).send({})
        : reply.code(201).send(newSubscriptionObject(outcome));
    },
  );

  app.get<{ Querystring: ListWebhookSubscriptionsQuery }>(
    "/webhook_subscriptions",
    {
      onRequest,
      schema: { querystring: listWebhookSubscriptionsQuery },
      config: { operation: "listWebhookSubscriptions" },
    },
    async ({ query }) =>
      cursorPage(
        webhookSubscriptions
          .readable(settings.webhookSubscriptions.lagMs)
          .map((each) => subscriptionObject(each, settings.webhookSubscriptions)),
        query,
        { usual: 20, maximum: 50 },
        settings,
      ),
  );

  app.get(
    "/webhook_subscriptions/event_types",
    { onRequest, config: { operation: "listWebhookEventTypes" } },
    async () => ({ items: EVENT_TYPES }),
  );
}
