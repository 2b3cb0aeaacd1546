import { inCreate } from "../../core/fields";
import type { Field, Properties } from "../../core/resource";
import type { z } from "../../core/zod";
import { currentData } from "./endpoint-data";
import type { webhookEndpointInputs } from "./webhook-endpoint-inputs-schema";
import type { WebhookEndpointObject } from "./webhook-endpoints";

/** The resolved inputs of a webhook endpoint. */
export type WebhookEndpointInputs = z.infer<typeof webhookEndpointInputs>;

/** The inputs of a webhook endpoint. The toolkit and the client id are what Composio knows it by. */
export const fields = {
  toolkit: { api: "toolkit_slug", createOnly: true },
  clientId: { api: "client_id", createOnly: true },
  data: { api: "data" },
  adoptExisting: inCreate("adopt_existing"),
} as const satisfies Record<keyof WebhookEndpointInputs, Field>;

/**
 * Gives the fields of Composio's object the names that properties have.
 *
 * @param known What was known before. It still holds where Composio does not say it.
 */
export function webhookEndpointProperties(remote: WebhookEndpointObject, known: Properties): Properties {
  const data = currentData(remote.data, known.data);
  return {
    toolkit: remote.toolkit_slug ?? known.toolkit,
    clientId: remote.client_id ?? known.clientId,
    ...(data !== undefined && { data }),
    webhookUrl: remote.webhook_url ?? known.webhookUrl ?? "",
    createdAt: remote.created_at ?? known.createdAt ?? "",
  };
}
