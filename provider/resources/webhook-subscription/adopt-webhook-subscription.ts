import { bodyOf } from "../../core/fields";
import type { Adoption } from "../../objects/adopt";
import { whoOfProgramHas } from "./explain-webhook-subscription";
import { shownUrl } from "./shown-url";
import { fields, type WebhookSubscriptionInputs } from "./webhook-subscription-fields";
import type { WebhookSubscriptionObject } from "./webhook-subscription-object";
import { webhookSubscriptionProperties as outputs } from "./webhook-subscription-outputs";
import type { WebhookSubscriptionRun } from "./webhook-subscriptions";

/** The adoption of the subscription that the project has. */
export function adoptionOf(
  run: WebhookSubscriptionRun,
  inputs: WebhookSubscriptionInputs,
): Adoption<WebhookSubscriptionInputs, WebhookSubscriptionObject> {
  return {
    fields,
    outputs,
    isWanted: () => inputs.adoptExisting === true,
    what: ({ id, webhook_url }) => `the webhook subscription to ${shownUrl(webhook_url)} (id ${id})`,
    whoHas: ({ id }) => whoOfProgramHas(run.objects("WebhookSubscription"), id),
    update: ({ id }, wanted, changed) =>
      run.api.webhookSubscriptions.update(id, bodyOf(fields, wanted, changed)),
  };
}
