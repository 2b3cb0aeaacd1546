import { ageOf } from "../../time/clock";
import type { StoredWebhookSubscription } from "./stored-webhook-subscription";
import { subscriptionNotFound } from "./webhook-subscription-errors";
import type { WebhookSubscriptionHolder } from "./webhook-subscription-store";

/** Those that reading shows, which the switch may keep from showing a new one. */
export function readableSubscriptions({ webhookSubscriptions, settings }: WebhookSubscriptionHolder) {
  const { lagMs } = settings.webhookSubscriptions;
  return webhookSubscriptions.live().filter((subscription) => ageOf(subscription) >= lagMs);
}

/** Throws the answer when reading shows none with this id. */
export function readableSubscription(
  context: WebhookSubscriptionHolder,
  id: string,
): StoredWebhookSubscription {
  const found = readableSubscriptions(context).find((subscription) => subscription.id === id);
  if (!found) {
    throw subscriptionNotFound(id);
  }
  return found;
}
