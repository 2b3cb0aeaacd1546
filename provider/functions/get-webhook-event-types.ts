import * as pulumi from "@pulumi/pulumi";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

/** An event that a webhook subscription may ask for. */
export interface WebhookEventType {
  /** Its name, as `enabledEvents` takes it, such as `composio.trigger.message`. */
  name: string;
  /** What it tells. Empty where Composio does not say. */
  description: string;
  /** The versions of what is delivered that have it, such as `V3`. */
  supportedVersions: string[];
}

/** The events that there are. */
export interface GetWebhookEventTypesResult {
  /** The events, in Composio's order. */
  eventTypes: WebhookEventType[];
}

/**
 * Looks up the events that a webhook subscription may ask for.
 *
 * ```ts
 * const { eventTypes } = await getWebhookEventTypes();
 * ```
 *
 * @returns The events as they are now, at the cost of one request.
 * @throws pulumi.RunError when Composio cannot be asked.
 */
export async function getWebhookEventTypes(): Promise<GetWebhookEventTypesResult> {
  const { items } = await lookUp("the webhook event types", (api) => api.webhookSubscriptions.eventTypes());
  return {
    eventTypes: items.map(({ event_type, description = "", supported_versions }) => ({
      name: event_type,
      description,
      supportedVersions: supported_versions,
    })),
  };
}

/** `getWebhookEventTypes` as an output, which can wait for resources. */
export function getWebhookEventTypesOutput(opts?: LookupOptions): pulumi.Output<GetWebhookEventTypesResult> {
  return lookUpOutput(getWebhookEventTypes, pulumi.output(undefined), opts);
}
