import { isSecret } from "./setup-fields";
import type { StoredWebhookEndpoint, WebhookEndpointData } from "./stored-webhook-endpoint";
import type { WebhookEndpointSettings } from "./webhook-endpoint-settings";

/** The number of characters that a mask shows, of a value that has more. */
const SHOWN = 4;

/** A webhook endpoint as all but the list show it. */
export function endpointObject(
  endpoint: StoredWebhookEndpoint,
  origin: string,
  settings: WebhookEndpointSettings,
) {
  const { id, toolkit_slug, client_id, created_at } = endpoint;
  const data = shownData(endpoint, settings);
  return {
    id,
    toolkit_slug,
    client_id,
    webhook_url: `${origin}/api/v3.1/webhook_ingress/${toolkit_slug}/${id}/trigger_event`,
    ...(data !== undefined && { data }),
    created_at,
  };
}

/** A webhook endpoint as the list shows it. */
export function endpointItem({ id, toolkit_slug, client_id }: StoredWebhookEndpoint) {
  return { id, toolkit_slug, client_id };
}

function shownData(
  { data, toolkit_slug }: StoredWebhookEndpoint,
  { secrets, emptyData }: WebhookEndpointSettings,
): WebhookEndpointData | null | undefined {
  if (Object.keys(data).length === 0) {
    return { absent: undefined, null: null, empty: {} }[emptyData];
  }
  const shown = Object.entries(data).flatMap(([name, value]) => {
    if (!isSecret(toolkit_slug, name)) {
      return [[name, value]];
    }
    return secrets === "absent" ? [] : [[name, secrets === "redacted" ? "REDACTED" : masked(value)]];
  });
  return Object.fromEntries(shown);
}

function masked(value: string): string {
  return value.length > SHOWN ? `${value.slice(0, SHOWN)}...` : "REDACTED";
}
