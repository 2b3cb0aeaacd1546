import type { EmulatorContext } from "../../server/emulator-context";
import { ageOf } from "../../time/clock";
import type { StoredWebhookSubscription } from "./stored-webhook-subscription";
import { subscriptionNotFound } from "./webhook-subscription-errors";

type Holder = Pick<EmulatorContext, "webhookSubscriptions" | "settings">;

/** Those that reading shows, which the switch may keep from showing a new one. */
export function readableSubscriptions({ webhookSubscriptions, settings }: Holder) {
  const { lagMs } = settings.webhookSubscriptions;
  return webhookSubscriptions.live().filter((subscription) => ageOf(subscription) >= lagMs);
}

/** Throws the answer when reading shows none with this id. */
export function readableSubscription(context: Holder, id: string): StoredWebhookSubscription {
  const found = readableSubscriptions(context).find((subscription) => subscription.id === id);
  if (!found) {
    throw subscriptionNotFound(id);
  }
  return found;
}
