import { bodyOf } from "../../core/fields";
import type { Change } from "../../core/resource";
import type { ComposioRun } from "../composio-run";
import { settleUpdate } from "../settle-update";
import { fields, type WebhookSubscriptionInputs } from "./fields";
import { rotate } from "./rotate";
import type { WebhookSubscriptionObject } from "./webhook-subscription-object";

/**
 * Sends what changed, and then rotates the secret where that is asked for.
 *
 * @param isTaken Says whether a subscription has what was sent.
 */
export async function update(
  { api: { webhookSubscriptions } }: ComposioRun,
  { id, olds, wanted, sent }: Change<WebhookSubscriptionInputs>,
  isTaken: (remote: WebhookSubscriptionObject) => boolean,
): Promise<WebhookSubscriptionObject> {
  const body = bodyOf(fields, wanted, sent);
  const remote =
    Object.keys(body).length > 0
      ? await settleUpdate(
          () => webhookSubscriptions.update(id, body),
          () => webhookSubscriptions.find(id),
          isTaken,
        )
      : { id };
  if (!sent.includes("secretRotation")) {
    return remote;
  }
  const secret = await rotate(webhookSubscriptions, id, olds.secret);
  return { ...remote, secret };
}
