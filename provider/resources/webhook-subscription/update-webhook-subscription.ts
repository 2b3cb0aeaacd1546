import { bodyOf } from "../../core/fields";
import type { Change } from "../../core/resource";
import { sendUpdate, type UpdateSteps, untilTaken } from "../../objects/settle-update";
import { rotate } from "./rotate-secret";
import { fields, type WebhookSubscriptionInputs } from "./webhook-subscription-fields";
import type { WebhookSubscriptionObject } from "./webhook-subscription-object";
import type { WebhookSubscriptionRun } from "./webhook-subscriptions";

/**
 * Sends what changed, and then rotates the secret where that is asked for. The rotation comes last: what fails after it
 * would lose the new secret.
 */
export async function update(
  { api: { webhookSubscriptions } }: WebhookSubscriptionRun,
  { id, olds, wanted, sent }: Change<WebhookSubscriptionInputs>,
  steps: UpdateSteps<WebhookSubscriptionObject>,
): Promise<WebhookSubscriptionObject> {
  const body = bodyOf(fields, wanted, sent);
  const remote =
    Object.keys(body).length > 0
      ? await sendUpdate(
          () => webhookSubscriptions.update(id, body),
          () => webhookSubscriptions.find(id),
          steps,
        )
      : { id };
  const taken = await untilTaken(remote, steps);
  if (!sent.includes("secretRotation")) {
    return taken;
  }
  return { ...taken, newSecret: await rotate(webhookSubscriptions, id, olds.secret) };
}
