import type { StoredWebhookSubscription } from "./stored-webhook-subscription";
import type { WebhookSubscriptionSettings } from "./webhook-subscription-settings";

const PREFIX_LENGTH = 10;
const SUFFIX_LENGTH = 4;

/** A webhook subscription as all but creating and rotating show it. */
export function subscriptionObject(
  subscription: StoredWebhookSubscription,
  settings: WebhookSubscriptionSettings,
) {
  return { ...newSubscriptionObject(subscription), secret: shown(subscription.secret, settings) };
}

/** A webhook subscription as creating shows it. */
export function newSubscriptionObject({ deleted: _, ...shownFields }: StoredWebhookSubscription) {
  return shownFields;
}

function shown(secret: string, { secrets }: WebhookSubscriptionSettings): string | undefined {
  switch (secrets) {
    case "shown":
      return secret;
    case "absent":
      return undefined;
    case "redacted":
      return "REDACTED";
    case "prefix":
      return `${secret.slice(0, PREFIX_LENGTH)}...`;
    case "suffix":
      return `********${secret.slice(-SUFFIX_LENGTH)}`;
  }
}
