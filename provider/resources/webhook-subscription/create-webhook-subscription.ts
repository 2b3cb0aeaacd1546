import { bodyOf } from "../../core/fields";
import { currentUrl } from "../../core/masks";
import type { Created } from "../../core/resource";
import { hostOf } from "../../core/urls";
import { createOrAdopt } from "../../objects/create-or-adopt";
import type { Creation } from "../../objects/creation";
import { isAsDeclared } from "../../objects/is-as-declared";
import { adoptionOf } from "./adopt-webhook-subscription";
import { ifNobodyNeeds, whoOfProgramHas } from "./explain-webhook-subscription";
import { shownUrl } from "./shown-url";
import { fields, type WebhookSubscriptionInputs } from "./webhook-subscription-fields";
import type { WebhookSubscriptionObject } from "./webhook-subscription-object";
import { webhookSubscriptionProperties as outputs } from "./webhook-subscription-outputs";
import type { WebhookSubscriptionRun } from "./webhook-subscriptions";

/** A project has one subscription, so its creates wait for each other. */
const THE_ONE = "the webhook subscription";

/** Creates the subscription, or adopts the one that the project has. */
export async function create(
  run: WebhookSubscriptionRun,
  inputs: WebhookSubscriptionInputs,
): Promise<Created<WebhookSubscriptionObject>> {
  const steps = { ...run.stepsOf("WebhookSubscription"), budget: run.api.webhookSubscriptions.newBudget() };
  const created = await steps.objects.oneAtATime(THE_ONE, () =>
    createOrAdopt(inputs, creationOf(run, inputs), adoptionOf(run, inputs), steps),
  );
  const { id, newSecret } = created.remote;
  if (newSecret === undefined) {
    run.notify(
      `the secret of the webhook subscription "${hostOf(inputs.webhookUrl)}" (id ${id}) is not known, because Composio ` +
        "gives it away only in the answer to a create or a rotation, and " +
        (created.more
          ? "this subscription was adopted. "
          : "no answer to this create came through with it. ") +
        "If you do not have it, set secretRotation, or give it another value, and run `pulumi up`: that makes a new " +
        "secret, and the old one fails from then on.",
    );
  }
  return created;
}

/** A project has one subscription, so that what it has before is asked for, and is never taken for a new one. */
function creationOf(
  run: WebhookSubscriptionRun,
  inputs: WebhookSubscriptionInputs,
): Creation<WebhookSubscriptionObject> {
  const { webhookSubscriptions } = run.api;
  const objects = run.objects("WebhookSubscription");
  return {
    label: "webhook subscription",
    what: `the webhook subscription "${hostOf(inputs.webhookUrl)}"`,
    whatIs: ({ id, webhook_url }) => `${id} to ${shownUrl(webhook_url)}`,
    name: "unique",
    isTaken: (error) => error.isConflict,
    post: (budget) => webhookSubscriptions.create(bodyOf(fields, inputs, Object.keys(fields)), budget),
    async look() {
      const { items, ...others } = await webhookSubscriptions.list();
      return { found: items.slice(0, 1), ...others };
    },
    async before(limitMs) {
      const { items, isWhole } = await run.api.within(limitMs).webhookSubscriptions.list();
      return { ids: items.map(({ id }) => id), isWhole };
    },
    createdAt: ({ created_at }) => created_at,
    isAsAskedFor: (remote) =>
      isAsDeclared(
        { fields, outputs },
        // What a mask hides does not count as unlike.
        { ...remote, webhook_url: remote.webhook_url && currentUrl(remote.webhook_url, inputs.webhookUrl) },
        inputs,
        ["webhookUrl", "enabledEvents", "version"],
        "different",
      ),
    advice: (id) => (objects.has(id) ? whoOfProgramHas(objects, id) : ifNobodyNeeds),
  };
}
