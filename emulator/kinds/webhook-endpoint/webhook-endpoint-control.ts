import type { FastifyInstance } from "fastify";
import { controlObjects } from "../../storage/object-control";
import type { WebhookEndpointChange } from "./stored-webhook-endpoint";
import type { WebhookEndpointHolder } from "./webhook-endpoint-store";

/** The stored webhook endpoints, for other processes. */
export function controlWebhookEndpoints(app: FastifyInstance, context: WebhookEndpointHolder): void {
  const { webhookEndpoints } = context;

  controlObjects<WebhookEndpointChange>(app, {
    path: "webhook-endpoints",
    changeable: {
      client_id: { type: "string" },
      data: { type: "object", additionalProperties: { type: "string" } },
      deleted: { type: "boolean" },
    },
    all: () => webhookEndpoints.all(),
    change: (id, change) => webhookEndpoints.change(id, change),
    remove: (id) => webhookEndpoints.change(id, { deleted: true }),
  });
}
