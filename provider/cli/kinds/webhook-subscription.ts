import { sanitizeLine } from "../../core/sanitize";
import { hostOf } from "../../core/urls";
import { UserError } from "../../core/user-error";
import { webhookSubscription } from "../../resources/webhook-subscription/webhook-subscription-definition";
import { importedWebhookSubscriptionInputs } from "../../resources/webhook-subscription/webhook-subscription-properties";
import type { WebhookSubscriptionObject } from "../../resources/webhook-subscription/webhook-subscriptions";
import type { Importable } from "../importable";

/** A webhook subscription has no name; it goes by the host that it delivers to. */
type NamedSubscription = WebhookSubscriptionObject & { name: string };

/** The two forms of its id, and a URL. */
const ID_OR_URL = /^(ws_|whs_|https:)/;

export const WEBHOOK_SUBSCRIPTION: Importable<NamedSubscription> = {
  definition: webhookSubscription,
  hasNames: false,
  isId: (text) => ID_OR_URL.test(text),
  async find(_, idOrUrl, all) {
    const items = await all();
    const found = items.find(({ id, webhook_url }) => id === idOrUrl || webhook_url === idOrUrl);
    if (!found) {
      const [another] = items;
      throw new UserError(
        `There is no webhook subscription with the id or URL "${idOrUrl}" in the Composio project that the API key ` +
          `belongs to; ${another ? `the one that it has is ${another.id}` : "it has none, so check the key"}`,
      );
    }
    return found;
  },
  async list({ webhookSubscriptions }) {
    const { items, isWhole } = await webhookSubscriptions.list();
    return {
      items: items.map((each) => ({ ...each, name: hostOf(each.webhook_url) ?? each.id })),
      isWhole,
    };
  },
  /** A key that may not read it still finds the rest. */
  leftOut: ({ message }) => `the webhook subscription is left out: ${message}`,
  importedInputs: importedWebhookSubscriptionInputs,
  note: secretNote,
};

/** Says that the secret of a webhook subscription is not imported, and how the state gets one. */
function secretNote({ name, id }: NamedSubscription): string {
  return sanitizeLine(
    `the secret of the webhook subscription "${name}" with the id ${id} is not in the file, and nothing reads it: set ` +
      "secretRotation, which makes a new one, and the old one fails from then on. Its URL is in the file, which may hold " +
      "a token: keep the file as a secret",
  );
}
