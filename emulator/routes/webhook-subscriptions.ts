import type { FastifyInstance } from "fastify";
import type { EmulatorContext } from "../context";
import { cursorPage } from "../cursor-page";
import { refuseAddress } from "../webhook-subscriptions/address";
import { EVENT_TYPES, refuseUnsupported } from "../webhook-subscriptions/event-types";
import { readableSubscriptions } from "../webhook-subscriptions/find";
import { newSubscriptionObject, subscriptionObject } from "../webhook-subscriptions/object";
import { refuseUserKey } from "../webhook-subscriptions/user-key";
import { write } from "../write";
import {
  createWebhookSubscriptionBody,
  type ListWebhookSubscriptionsQuery,
  listWebhookSubscriptionsQuery,
  type WebhookSubscriptionBody,
} from "./webhook-subscription-schemas";

/** The webhook subscriptions as a collection: creating, listing, and the events that there are. */
export function webhookSubscriptionsRoutes(app: FastifyInstance, context: EmulatorContext): void {
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
      const outcome = write(request, context, {
        check: () => {
          refuseAddress(wanted.webhook_url);
          refuseUnsupported(wanted, settings.webhookSubscriptions);
          webhookSubscriptions.requireNone();
        },
        carryOut: () => webhookSubscriptions.add(wanted, settings.webhookSubscriptions),
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
        readableSubscriptions(context).map((each) => subscriptionObject(each, settings.webhookSubscriptions)),
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
