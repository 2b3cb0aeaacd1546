import { ageOf } from "../../time/clock";
import type { StoredWebhookEndpoint } from "./stored-webhook-endpoint";
import { endpointNotFound } from "./webhook-endpoint-errors";
import type { WebhookEndpointHolder } from "./webhook-endpoint-store";

/** Those that reading shows, which the switch may keep from showing a new one. */
export function readableEndpoints({
  webhookEndpoints,
  settings,
}: WebhookEndpointHolder): StoredWebhookEndpoint[] {
  const { lagMs } = settings.webhookEndpoints;
  return webhookEndpoints.live().filter((endpoint) => ageOf(endpoint) >= lagMs);
}

/** Throws the answer when reading shows none with this id. */
export function readableEndpoint(context: WebhookEndpointHolder, id: string): StoredWebhookEndpoint {
  const found = readableEndpoints(context).find((endpoint) => endpoint.id === id);
  if (!found) {
    throw endpointNotFound(id);
  }
  return found;
}
