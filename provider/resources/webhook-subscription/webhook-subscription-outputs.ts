import { currentUrl } from "../../core/masks";
import type { Properties } from "../../core/resource";
import { currentSecret } from "./signing-secret";
import type { WebhookSubscriptionObject } from "./webhook-subscription-object";

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
  const version = remote.version ?? known.version;
  const secret = remote.newSecret ?? currentSecret(remote.secret, known.secret);
  return {
    webhookUrl: currentUrl(remote.webhook_url, known.webhookUrl),
    enabledEvents: remote.enabled_events ?? known.enabledEvents,
    ...(version !== undefined && { version }),
    ...(secret !== undefined && { secret }),
    subscriptionId: remote.id,
    createdAt: remote.created_at ?? known.createdAt ?? "",
    updatedAt: remote.updated_at ?? known.updatedAt ?? "",
  };
}
