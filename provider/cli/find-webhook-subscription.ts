import { ComposioError } from "../composio/errors";
import { hostOf } from "../core/urls";
import { UserError } from "../core/user-error";
import type { ComposioApi } from "../resources/api";
import type { WebhookSubscriptionObject } from "../resources/webhook-subscription/webhook-subscription-object";
import type { NamedSubscription } from "./found";

/**
 * Finds the webhook subscription of the project, if it has one.
 *
 * @param isAskedFor Whether it is the only kind that is wanted. Otherwise one that the key may not read is left out.
 */
export async function allWebhookSubscriptions(
  { webhookSubscriptions }: ComposioApi,
  isAskedFor: boolean,
  say: (text: string) => void,
): Promise<NamedSubscription[]> {
  try {
    const { items, isWhole } = await webhookSubscriptions.list();
    if (!isWhole) {
      say("Composio's list has webhook subscriptions that cannot be read; they are left out");
    }
    return items.map(named);
  } catch (error) {
    if (isAskedFor || !(error instanceof ComposioError)) {
      throw error;
    }
    say(`the webhook subscription is left out: ${error.message}`);
    return [];
  }
}

/**
 * Finds the webhook subscription with an id or a URL.
 *
 * @throws UserError when the project has none, or another one.
 */
export async function findWebhookSubscription(
  { webhookSubscriptions }: ComposioApi,
  idOrUrl: string,
): Promise<NamedSubscription> {
  const { items } = await webhookSubscriptions.list();
  const found = items.find(({ id, webhook_url }) => id === idOrUrl || webhook_url === idOrUrl);
  if (!found) {
    const [another] = items;
    throw new UserError(
      `There is no webhook subscription with the id or URL "${idOrUrl}" in the Composio project that the API key ` +
        `belongs to; ${another ? `the one that it has is ${another.id}` : "it has none, so check the key"}`,
    );
  }
  return named(found);
}

function named(remote: WebhookSubscriptionObject): NamedSubscription {
  return { ...remote, name: hostOf(remote.webhook_url) ?? remote.id };
}
