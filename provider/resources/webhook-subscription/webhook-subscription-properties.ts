import { WebhookVersion } from "../../catalogue/webhook-version";
import { inCreate, shownInputs } from "../../core/fields";
import type { Field, Properties } from "../../core/resource";
import { setOf, text, url } from "../../core/values";
import type { z } from "../../core/zod";
import { rememberedSecrets } from "../../objects/replaced-secrets";
import { currentSecret } from "./signing-secret";
import type { webhookSubscriptionInputs } from "./webhook-subscription-inputs-schema";
import type { WebhookSubscriptionObject } from "./webhook-subscriptions";

/** The resolved inputs of a webhook subscription. */
export type WebhookSubscriptionInputs = z.infer<typeof webhookSubscriptionInputs>;

/** The inputs of a webhook subscription. Composio takes all of them in an update, so nothing replaces. */
export const fields = {
  webhookUrl: { api: "webhook_url", value: url },
  enabledEvents: { api: "enabled_events", value: setOf() },
  version: { api: "version", value: text, managedOnceSet: true, whenRemoved: WebhookVersion.V3 },
  secretRotation: { api: "secret_rotation", local: true },
  adoptExisting: inCreate("adopt_existing"),
} as const satisfies Record<keyof WebhookSubscriptionInputs, Field>;

/**
 * Gives the fields of Composio's object the names that properties have. A secret that Composio does not show is the
 * one that it gave before.
 *
 * @param known What was known before. It still holds where Composio does not say it.
 */
export function webhookSubscriptionProperties(
  remote: WebhookSubscriptionObject,
  known: Properties,
): Properties {
  const secret = remote.newSecret ?? currentSecret(remote.secret, known);
  return {
    ...shownInputs(fields, remote, known),
    ...(secret !== undefined && { secret }),
    ...rememberedSecrets(secret, known),
    subscriptionId: remote.id,
    createdAt: remote.created_at ?? known.createdAt ?? "",
    updatedAt: remote.updated_at ?? known.updatedAt ?? "",
  };
}

/** The inputs that declare a subscription as it is. Its version is among them, as Composio's default may change. */
export function importedWebhookSubscriptionInputs(remote: WebhookSubscriptionObject): Properties {
  return shownInputs(fields, remote, {});
}
