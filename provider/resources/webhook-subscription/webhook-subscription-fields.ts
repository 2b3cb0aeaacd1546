import { WebhookVersion } from "../../catalogue/webhook-version";
import { inCreate } from "../../core/fields";
import type { Field } from "../../core/resource";
import type { z } from "../../core/zod";
import type { webhookSubscriptionInputs } from "./webhook-subscription-inputs-schema";

/** The resolved inputs of a webhook subscription. */
export type WebhookSubscriptionInputs = z.infer<typeof webhookSubscriptionInputs>;

/** The inputs of a webhook subscription. Composio takes all of them in an update, so nothing replaces. */
export const fields = {
  webhookUrl: { api: "webhook_url" },
  enabledEvents: { api: "enabled_events" },
  version: { api: "version", managedOnceSet: true, whenRemoved: WebhookVersion.V3 },
  secretRotation: { api: "secret_rotation", local: true },
  adoptExisting: inCreate("adopt_existing"),
} as const satisfies Record<keyof WebhookSubscriptionInputs, Field>;
