import { ComposioError } from "../composio/errors";
import type { ComposioApi } from "../resources/api";
import { type NamedSubscription, named } from "./webhook-subscription-declaration";

/**
 * Finds the webhook subscription of the project, if it has one.
 *
 * @param isAskedFor Whether it is the only kind that is wanted. Otherwise one that the key may not read is left out.
 */
export async function webhookSubscriptions(
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

/** Finds it by its id or its URL. */
export async function webhookSubscription(
  api: ComposioApi,
  idOrUrl: string,
): Promise<NamedSubscription | undefined> {
  const { items } = await api.webhookSubscriptions.list();
  const listed = items.find(({ id, webhook_url }) => id === idOrUrl || webhook_url === idOrUrl);
  return listed && named(listed);
}
