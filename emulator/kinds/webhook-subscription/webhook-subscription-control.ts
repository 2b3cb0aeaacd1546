import type { FastifyInstance } from "fastify";
import { strings } from "../../api/json-schemas";
import { controlObjects } from "../../storage/object-control";
import type { WebhookSubscriptionChange } from "./stored-webhook-subscription";
import type { WebhookSubscriptionHolder } from "./webhook-subscription-store";

/** The stored webhook subscriptions, for other processes. */
export function controlWebhookSubscriptions(app: FastifyInstance, context: WebhookSubscriptionHolder): void {
  const { webhookSubscriptions } = context;

  controlObjects<WebhookSubscriptionChange>(app, {
    path: "webhook-subscriptions",
    changeable: {
      webhook_url: { type: "string" },
      version: { enum: ["V1", "V2", "V3"] },
      enabled_events: strings,
      secret: { type: "string" },
      deleted: { type: "boolean" },
    },
    all: () => webhookSubscriptions.all(),
    change: (id, change) => webhookSubscriptions.change(id, change),
    remove: (id) => webhookSubscriptions.change(id, { deleted: true }),
  });
}
