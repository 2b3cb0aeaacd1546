import { changedInputs } from "../../core/diff";
import { bodyOf } from "../../core/fields";
import type { Created } from "../../core/resource";
import { declaredBy, stateOf } from "../../core/state";
import { UserError } from "../../core/user-error";
import type { ComposioRun } from "../composio-run";
import { whoOfProgramHas } from "./explain";
import { fields, type WebhookSubscriptionInputs } from "./fields";
import { webhookSubscriptionProperties as outputs } from "./outputs";
import { shownUrl } from "./shown-url";
import type { WebhookSubscriptionObject } from "./webhook-subscription-object";

/**
 * Adopts the existing subscription of the project and brings it to what is declared.
 *
 * @returns The subscription, and the mark that the state of its new owner needs.
 * @throws UserError when another resource of this program has the subscription.
 */
export async function adopt(
  run: ComposioRun,
  existing: WebhookSubscriptionObject,
  inputs: WebhookSubscriptionInputs,
): Promise<Created<WebhookSubscriptionObject>> {
  const { api } = run;
  const objects = run.objects("WebhookSubscription");
  const { id } = existing;
  if (objects.has(id)) {
    throw new UserError(
      `could not adopt the webhook subscription to ${shownUrl(existing.webhook_url)} (id ${id}): ` +
        whoOfProgramHas(objects, id),
    );
  }
  // Before anything is awaited: another resource may be about to adopt the same one.
  const mark = objects.adopt(id, id);
  try {
    const { __managed } = declaredBy(fields, inputs);
    const actual = stateOf({ fields, outputs }, existing, { __managed });
    const body = bodyOf(fields, inputs, changedInputs(fields, actual, inputs));
    const remote = Object.keys(body).length > 0 ? await api.webhookSubscriptions.update(id, body) : existing;
    return { remote, more: { __adoption: mark } };
  } catch (error) {
    objects.release(id);
    throw error;
  }
}
