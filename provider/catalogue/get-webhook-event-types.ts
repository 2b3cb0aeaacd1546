import type { FunctionDefinition } from "../core/function";
import type { CatalogueApi } from "./catalogue";
import type { WebhookVersion } from "./webhook-version";

/** An event that a webhook subscription may ask for. */
export interface WebhookEventType {
  /** The name, as `enabledEvents` takes it, such as `composio.trigger.message`. */
  name: string;
  /** A description of the event. Empty where Composio does not say. */
  description: string;
  /** The versions of what is delivered that have it, such as `V3`. */
  supportedVersions: (WebhookVersion | (string & {}))[];
}

/** The events that there are. */
export interface GetWebhookEventTypesResult {
  /** The events, in Composio's order. */
  eventTypes: WebhookEventType[];
}

/** @internal */
export const getWebhookEventTypes: FunctionDefinition<object, GetWebhookEventTypesResult, CatalogueApi> = {
  name: "getWebhookEventTypes",
  takes: {},
  what: () => "the webhook event types",
  async ask(api) {
    const { items } = await api.webhookEventTypes.list();
    return {
      eventTypes: items.map(({ event_type, description = "", supported_versions }) => ({
        name: event_type,
        description,
        supportedVersions: supported_versions,
      })),
    };
  },
};
