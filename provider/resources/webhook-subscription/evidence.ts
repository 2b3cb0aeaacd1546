import { isSame } from "../../core/compare";
import { type Creator, isCreatedSince } from "../created-since";
import type { WebhookSubscriptionObject } from "./webhook-subscription-object";
import type { WebhookSubscriptionFields } from "./webhook-subscriptions";

/** A create that was sent, perhaps several times, and has not been answered with a subscription. */
export interface CreateAttempt {
  /** When it was first sent, by `performance.now()`. */
  sentAt: number;
  /** Whether an attempt may have been carried out whose answer does not say so. */
  isUnclear: boolean;
  /** Whether Composio answered 201, so that it was carried out, although the rest of the answer is unusable. */
  wasCarriedOut: boolean;
  /** The ids of the subscriptions that the project had before the create was sent, as far as that is known. */
  before: readonly string[];
  /** What was asked for. */
  fields: WebhookSubscriptionFields;
}

/**
 * Says who created the one subscription of the project, where the answer to a create is lost.
 *
 * - **What was there before.** One that the project had before the create was sent is another's.
 * - **The age.** One that is older than the first attempt is another's. The age counts only where the service's clock
 *   agrees with that of this machine.
 * - **A refusal.** Where the create was sent once and refused, the refusal is the answer.
 * - **A 201.** The create was carried out. A project has one subscription, so it is the one that is not older.
 * - **The configuration.** One that is younger than the first attempt, and has the URL, the events and the version that
 *   were asked for, is the attempt's. Somebody else would have had to ask for the same in the very moment between the
 *   look and the create.
 *
 * All else stays unknown, and is never a reason to take a subscription.
 */
export function creatorOf(
  subscription: WebhookSubscriptionObject,
  serverTime: number | undefined,
  { sentAt, isUnclear, wasCarriedOut, before, fields }: CreateAttempt,
): Creator {
  const isSince = isCreatedSince(subscription.created_at, serverTime, sentAt);
  if (isSince === false || !isUnclear || before.includes(subscription.id)) {
    return "another";
  }
  return wasCarriedOut || (isSince && hasWhatWasAskedFor(subscription, fields)) ? "this create" : "unknown";
}

function hasWhatWasAskedFor(
  { webhook_url, enabled_events, version }: WebhookSubscriptionObject,
  fields: WebhookSubscriptionFields,
): boolean {
  return (
    webhook_url === fields.webhook_url &&
    isSame(enabled_events, fields.enabled_events) &&
    (fields.version === undefined || version === fields.version)
  );
}
