import { bodyOf } from "../../core/fields";
import type { Change } from "../../core/resource";
import type { ComposioRun } from "../composio-run";
import { settleUpdate } from "../settle-update";
import { fields, type WebhookSubscriptionInputs } from "./fields";
import { rotate } from "./rotate";
import type { WebhookSubscriptionObject } from "./webhook-subscription-object";

/**
 * Sends what changed, and then rotates the secret where that is asked for. The rotation comes last: what fails after it
 * would lose the new secret.
 *
 * @param looks How a subscription is judged by what was sent: whether it shows that, where an answer was lost, and a
 * look at one that does not although Composio answered so.
 */
export async function update(
  { api: { webhookSubscriptions } }: ComposioRun,
  { id, olds, wanted, sent }: Change<WebhookSubscriptionInputs>,
  looks: {
    hasTaken: (remote: WebhookSubscriptionObject) => boolean;
    ifTaken: (remote: WebhookSubscriptionObject) => Promise<WebhookSubscriptionObject>;
  },
): Promise<WebhookSubscriptionObject> {
  const body = bodyOf(fields, wanted, sent);
  const remote =
    Object.keys(body).length > 0
      ? await settleUpdate(
          () => webhookSubscriptions.update(id, body),
          () => webhookSubscriptions.find(id),
          looks.hasTaken,
        )
      : { id };
  if (!sent.includes("secretRotation")) {
    return remote;
  }
  const taken = await looks.ifTaken(remote);
  return { ...taken, newSecret: await rotate(webhookSubscriptions, id, olds.secret) };
}
