import { type CursorQuery, cursorParameters } from "../../api/cursor-page";
import { strictObject } from "../../api/json-schemas";
import type { WebhookVersion } from "./stored-webhook-subscription";

export interface WebhookSubscriptionParams {
  id: string;
}

export interface WebhookSubscriptionBody {
  webhook_url: string;
  enabled_events: string[];
  version?: WebhookVersion;
}

const fields = {
  webhook_url: { type: "string", minLength: 1, maxLength: 2048 },
  enabled_events: { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
  version: { enum: ["V1", "V2", "V3"] },
} as const;

export const createWebhookSubscriptionBody = {
  ...strictObject,
  required: ["webhook_url", "enabled_events"],
  properties: fields,
};

export const updateWebhookSubscriptionBody = { ...strictObject, properties: fields };

export type ListWebhookSubscriptionsQuery = CursorQuery;

export const listWebhookSubscriptionsQuery = {
  type: "object",
  properties: { ...cursorParameters },
};
