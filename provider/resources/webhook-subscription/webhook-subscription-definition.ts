import { catalogueOf } from "../../catalogue/catalogue";
import { warnOfEvents } from "../../catalogue/unlisted-events";
import { bodyOf } from "../../core/fields";
import { currentUrl } from "../../core/masks";
import { hostOf } from "../../core/urls";
import { UserError } from "../../core/user-error";
import type { CreationOfKind } from "../../objects/creation-by-list";
import { adviceInTheWay } from "../../objects/in-the-way";
import { isAsDeclared } from "../../objects/is-as-declared";
import type { AdoptionOfKind } from "../../objects/object-definition";
import { resourceOf } from "../../objects/resource-of";
import { inTheWay, nextStep, noneFound, secretNote, shownUrl } from "./explain-webhook-subscription";
import { rotate } from "./rotate-secret";
import {
  fields,
  importedWebhookSubscriptionInputs,
  webhookSubscriptionProperties as outputs,
  type WebhookSubscriptionInputs,
} from "./webhook-subscription-properties";
import type {
  WebhookSubscriptionApi,
  WebhookSubscriptionObject,
  WebhookSubscriptionRun,
} from "./webhook-subscriptions";

export const webhookSubscription = resourceOf<
  WebhookSubscriptionApi,
  WebhookSubscriptionInputs,
  WebhookSubscriptionObject
>({
  kind: "WebhookSubscription",
  label: "webhook subscription",
  fields,
  computed: ["subscriptionId", "createdAt", "updatedAt"],
  // Whoever rotates it elsewhere changes what the program's consumers need.
  watched: ["secret"],
  secrets: ["secret"],
  said: { urls: ["webhookUrl"] },
  follows: { subscriptionId: [], createdAt: [], secret: ["secretRotation"] },
  // A Composio project has one, so the old one has to go first.
  deleteBeforeReplace: () => true,

  schema() {
    const {
      webhookSubscriptionInputs,
    }: typeof import("./webhook-subscription-inputs-schema") = require("./webhook-subscription-inputs-schema");
    return webhookSubscriptionInputs;
  },
  async preflight(run, olds, news) {
    await warnOfEvents(catalogueOf(run), olds, news, run.warn);
    return [];
  },
  outputs,
  importedInputs: (_run, remote) => importedWebhookSubscriptionInputs(remote),
  imports: {
    // The two forms of its id, and its URL.
    idsBeginWith: ["ws_", "whs_", "https:"],
    // It goes by the host that it delivers to.
    nameOf: ({ id, webhook_url }) => hostOf(webhook_url) ?? id,
    async find(_, idOrUrl, all) {
      const items = await all();
      const found = items.find(({ id, webhook_url }) => id === idOrUrl || webhook_url === idOrUrl);
      if (!found) {
        throw new UserError(noneFound(idOrUrl, items[0]?.id));
      }
      return found;
    },
    list: ({ webhookSubscriptions }) => webhookSubscriptions.list(),
    // A key that may not read it still finds the rest.
    leftOut: ({ message }) => `the webhook subscription is left out: ${message}`,
    note: ({ id }, name) => secretNote(name, id),
  },
  nameOf: ({ webhookUrl }) => hostOf(webhookUrl),

  endpoint: ({ webhookSubscriptions }) => webhookSubscriptions,
  creation,
  // A project has one subscription, so its creates wait for each other.
  createsOneAtATime: () => "the webhook subscription",
  adoption,
  async afterCreate(run, inputs, remote, isAdopted) {
    warnOfSecret(run, inputs, remote, isAdopted);
    return remote;
  },

  patch: ({ webhookSubscriptions }, id, body) => webhookSubscriptions.update(id, body),
  send: async (_run, { id, sent }, _steps, patch) =>
    sent.some((name) => name !== "secretRotation") ? patch() : { id },
  // The rotation comes last: what fails after it would lose the new secret.
  afterUpdate: async ({ api }, { id, olds, sent }, remote) =>
    sent.includes("secretRotation")
      ? { ...remote, newSecret: await rotate(api.webhookSubscriptions, id, olds) }
      : remote,

  inTheWay,
  keyAdvice:
    "check the key. Webhook subscriptions take an API key of the project (composio:apiKey) that may read and write webhooks; " +
    "Composio may refuse a user API key.",
  nextStep,
});

/** A project has one subscription, so that what it has before is asked for, and is never taken for a new one. */
function creation(
  run: WebhookSubscriptionRun,
  inputs: WebhookSubscriptionInputs,
): CreationOfKind<WebhookSubscriptionApi, WebhookSubscriptionObject> {
  const { webhookSubscriptions } = run.api;
  return {
    whatIs: ({ id, webhook_url }) => `${id} to ${shownUrl(webhook_url)}`,
    name: "unique",
    isTaken: (error) => error.isConflict,
    post: (budget) => webhookSubscriptions.create(bodyOf(fields, inputs, Object.keys(fields)), budget),
    finds: () => true,
    isListedBefore: true,
    isAsAskedFor: (remote) =>
      isAsDeclared(
        { fields, outputs },
        // What a mask hides does not count as unlike.
        { ...remote, webhook_url: remote.webhook_url && currentUrl(remote.webhook_url, inputs.webhookUrl) },
        inputs,
        ["webhookUrl", "enabledEvents", "version"],
        "different",
      ),
    advice: (id) => adviceInTheWay(inTheWay, id, run.objects("WebhookSubscription")),
  };
}

/** The adoption of the subscription that the project has. */
function adoption(): AdoptionOfKind<WebhookSubscriptionInputs, WebhookSubscriptionObject> {
  return {
    what: ({ id, webhook_url }) => `the webhook subscription to ${shownUrl(webhook_url)} (id ${id})`,
  };
}

/** Says that the secret of a new subscription is not known, and how to get one. */
function warnOfSecret(
  { warn }: WebhookSubscriptionRun,
  { webhookUrl }: WebhookSubscriptionInputs,
  remote: WebhookSubscriptionObject,
  isAdopted: boolean,
): void {
  if (remote.newSecret !== undefined) {
    return;
  }
  warn(
    `the secret of the webhook subscription "${hostOf(webhookUrl)}" (id ${remote.id}) is not known, because Composio ` +
      "gives it away only in the answer to a create or a rotation, and " +
      (isAdopted ? "this subscription was adopted. " : "no answer to this create came through with it. ") +
      "If you do not have it, set secretRotation, or give it another value, and run `pulumi up`: that makes a new " +
      "secret, and the old one fails from then on.",
  );
}
