import { catalogueOf } from "../../catalogue/catalogue";
import type { ResourceDefinition } from "../../core/resource";
import { hostOf } from "../../core/urls";
import { explained } from "../../objects/explain";
import { declareOwner } from "../../objects/owner";
import { remove } from "../../objects/remove";
import { stepsOfUpdate } from "../../objects/settle-update";
import { create } from "./create-webhook-subscription";
import { explain } from "./explain-webhook-subscription";
import { update } from "./update-webhook-subscription";
import { fields, type WebhookSubscriptionInputs } from "./webhook-subscription-fields";
import { webhookSubscriptionDeclaration } from "./webhook-subscription-imported-inputs";
import type { WebhookSubscriptionObject } from "./webhook-subscription-object";
import { webhookSubscriptionProperties } from "./webhook-subscription-outputs";
import { warnOfEvents } from "./webhook-subscription-preflight";
import type { WebhookSubscriptionRun } from "./webhook-subscriptions";

export const webhookSubscription: ResourceDefinition<
  WebhookSubscriptionRun,
  WebhookSubscriptionInputs,
  WebhookSubscriptionObject
> = {
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
  deleteBeforeReplace: true,

  schema() {
    const {
      webhookSubscriptionInputs,
    }: typeof import("./webhook-subscription-inputs-schema") = require("./webhook-subscription-inputs-schema");
    return webhookSubscriptionInputs;
  },

  async preflight(run, olds, news) {
    await warnOfEvents(catalogueOf(run), olds, news, run.notify);
    return [];
  },

  outputs: webhookSubscriptionProperties,
  declaration: async (_run, remote) => webhookSubscriptionDeclaration(remote),
  nameOf: ({ webhookUrl }) => hostOf(webhookUrl),

  declare(run, id, olds, _news, isReplaced) {
    const names = { now: id, wanted: id, isReplaced };
    declareOwner(run.objects("WebhookSubscription"), id, names, olds, `the webhook subscription ${id}`);
  },

  create,
  find: ({ api, absences }, id) =>
    absences.ask(
      () => api.webhookSubscriptions.find(id),
      async () => undefined,
    ),
  update(run, change) {
    const budget = run.api.webhookSubscriptions.newBudget();
    return update(run, change, stepsOfUpdate(webhookSubscription, run, change, budget));
  },

  delete: (run, id, known) =>
    remove(
      id,
      known,
      { what: `the webhook subscription ${id}`, send: () => run.api.webhookSubscriptions.remove(id) },
      run.stepsOf("WebhookSubscription"),
    ),

  notify: ({ notify }, notice) => notify(notice),
  redact: (run, text) => run.redact(text),
  explain(run, operation, name, error) {
    const what = `the webhook subscription "${name}"`;
    return explained(operation, what, error, (answered) =>
      explain(operation, what, answered, run.objects("WebhookSubscription")),
    );
  },
  // A create is complete with its answer.
  incompleteId: () => undefined,
};
