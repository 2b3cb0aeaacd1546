import type { FastifyInstance } from "fastify";
import type { EmulatorContext } from "../../server/emulator-context";
import type { WebhookSubscriptionChange } from "./stored-webhook-subscription";

const string = { type: "string" };

/** Types only: what is changed behind the API's back need not follow the API's rules. */
const subscriptionChange = {
  type: "object",
  additionalProperties: false,
  properties: {
    webhook_url: string,
    version: { enum: ["V1", "V2", "V3"] },
    enabled_events: { type: "array", items: string },
    secret: string,
    deleted: { type: "boolean" },
  },
};

/** The stored webhook subscriptions, with their secrets, for other processes. */
export function installWebhookSubscriptionControl(app: FastifyInstance, context: EmulatorContext): void {
  const { webhookSubscriptions } = context;

  app.get("/webhook-subscriptions", async () => ({ webhook_subscriptions: webhookSubscriptions.all() }));

  app.patch<{ Params: { id: string }; Body: WebhookSubscriptionChange }>(
    "/webhook-subscriptions/:id",
    { schema: { body: subscriptionChange } },
    async ({ params, body }) => webhookSubscriptions.change(params.id, body),
  );

  app.delete<{ Params: { id: string } }>("/webhook-subscriptions/:id", async ({ params }) =>
    webhookSubscriptions.change(params.id, { deleted: true }),
  );
}
