import { sanitizeLine } from "../../core/sanitize";
import { webhookEndpoint } from "../../resources/webhook-endpoint/webhook-endpoint-definition";
import type { WebhookEndpointObject } from "../../resources/webhook-endpoint/webhook-endpoints";
import type { Importable } from "../importable";

/** A webhook endpoint has no name; it goes by its toolkit. */
type NamedEndpoint = WebhookEndpointObject & { name: string };

export const WEBHOOK_ENDPOINT: Importable<NamedEndpoint> = {
  definition: webhookEndpoint,
  hasNames: false,
  isId: (text) => text.startsWith("we_"),
  async list({ webhookEndpoints }) {
    const { items, isWhole } = await webhookEndpoints.list();
    return { items: items.map(named), isWhole };
  },
  /** A list does not have the URL, nor which data there is. */
  async read({ webhookEndpoints }, id) {
    const found = await webhookEndpoints.find(id);
    return found && named(found);
  },
  /** A key that may not read them still finds the rest. */
  leftOut: ({ message }) => `the webhook endpoints are left out: ${message}`,
  note: dataNote,
};

function named(endpoint: WebhookEndpointObject): NamedEndpoint {
  return { ...endpoint, name: endpoint.toolkit_slug ?? endpoint.id };
}

/** Says that the data of an endpoint is not imported, and that it stays as it is. */
function dataNote({ name, id, data = {} }: NamedEndpoint): string | undefined {
  const keys = Object.keys(data).join(", ");
  return keys === ""
    ? undefined
    : sanitizeLine(
        `the data of the webhook endpoint of ${name} with the id ${id} (${keys}) is not in the file, because Composio masks ` +
          "it. It stays as it is until the program sets data",
      );
}
