import type * as pulumi from "@pulumi/pulumi";
import {
  getWebhookEventTypes as definition,
  type GetWebhookEventTypesResult,
} from "../../catalogue/get-webhook-event-types";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type {
  GetWebhookEventTypesResult,
  WebhookEventType,
} from "../../catalogue/get-webhook-event-types";

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
  return lookUp(definition, {});
}

/** `getWebhookEventTypes` as an output, which can wait for resources. */
export function getWebhookEventTypesOutput(opts?: LookupOptions): pulumi.Output<GetWebhookEventTypesResult> {
  return lookUpOutput(definition, {}, opts);
}
