import { milliseconds } from "../../api/json-schemas";
import type { WebhookSubscriptionSettings } from "./webhook-subscription-settings";

const properties: Record<keyof WebhookSubscriptionSettings, object> = {
  secrets: { enum: ["shown", "absent", "redacted", "prefix", "suffix"] },
  userKeys: { enum: ["accepted", 401, 403] },
  unsupportedEvents: { enum: ["accepted", "refused"] },
  ids: { enum: ["ws_", "whs_"] },
  lagMs: milliseconds,
};

export const webhookSubscriptionSettingsChange = {
  type: "object",
  additionalProperties: false,
  properties,
};
