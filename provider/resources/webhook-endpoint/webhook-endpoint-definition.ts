import { spelledSlug } from "../../catalogue/toolkit-slug";
import type { AdoptionOfKind } from "../../objects/object-definition";
import { resourceOf } from "../../objects/resource-of";
import type { Upsert } from "../../objects/upsert";
import { changeOf, dataOf } from "./endpoint-data";
import { isOfAnotherApp } from "./endpoint-place";
import { dataNote, inTheWay, nameOfEndpoint, nextStep, staysInComposio } from "./explain-webhook-endpoint";
import { keysOf, sendData, storeAfterCreate, storeData } from "./store-data";
import {
  fields,
  webhookEndpointProperties as outputs,
  type WebhookEndpointInputs,
} from "./webhook-endpoint-properties";
import type { WebhookEndpointApi, WebhookEndpointObject, WebhookEndpointRun } from "./webhook-endpoints";

export const webhookEndpoint = resourceOf<WebhookEndpointApi, WebhookEndpointInputs, WebhookEndpointObject>({
  kind: "WebhookEndpoint",
  label: "webhook endpoint",
  fields,
  computed: ["webhookUrl", "createdAt"],
  secretInputs: ["data"],
  follows: { webhookUrl: [], createdAt: [] },
  // An app has one, so that the old one of the same app has to go first.
  deleteBeforeReplace: (olds, news) => olds.toolkit === news.toolkit && olds.clientId === news.clientId,

  schema() {
    const {
      webhookEndpointInputs,
    }: typeof import("./webhook-endpoint-inputs-schema") = require("./webhook-endpoint-inputs-schema");
    return webhookEndpointInputs;
  },
  resolve(_olds, { toolkit }) {
    const slug = typeof toolkit === "string" ? spelledSlug(toolkit) : undefined;
    return slug === undefined ? {} : { toolkit: slug };
  },
  outputs,
  imports: {
    idsBeginWith: ["we_"],
    // It goes by its toolkit.
    nameOf: ({ toolkit_slug, id }) => toolkit_slug ?? id,
    list: ({ webhookEndpoints }) => webhookEndpoints.list(),
    // A list does not have the URL, nor which data there is.
    read: ({ webhookEndpoints }, id) => webhookEndpoints.find(id),
    // A key that may not read them still finds the rest.
    leftOut: ({ message }) => `the webhook endpoints are left out: ${message}`,
    note: ({ id, data }, name) => dataNote(name, id, data),
  },
  nameOf: nameOfEndpoint,

  endpoint: ({ webhookEndpoints }) => webhookEndpoints,
  creation: upsert,
  // Of two resources for one app, the second finds what the first has made.
  createsOneAtATime: ({ toolkit, clientId }) => `${toolkit} ${clientId}`,
  adoption,
  // The id is known by then, so that the state has it whatever becomes of the data.
  afterCreate: storeAfterCreate,
  doneAfterCreate: ["data"],
  send: ({ api }, change, steps) => storeData(api.webhookEndpoints, change, steps),

  whenItStays: staysInComposio,
  inTheWay,
  keyAdvice:
    "check the key. Webhook endpoints take an API key of the project (composio:apiKey) that may read and write webhooks.",
  nextStep,
});

/** Composio's create gets the endpoint that the app has, and what is stored after it would overwrite the secrets of others. */
function upsert(
  { api: { webhookEndpoints } }: WebhookEndpointRun,
  inputs: WebhookEndpointInputs,
): Upsert<WebhookEndpointObject> {
  return {
    list: () => webhookEndpoints.listOf(inputs),
    finds: (remote) => !isOfAnotherApp(remote, inputs),
    read: (id, budget) => webhookEndpoints.get(id, budget),
    post: () => webhookEndpoints.create(inputs),
    complete: async ({ id, remote }, budget) =>
      remote?.webhook_url === undefined
        ? webhookEndpoints.readNew(id, budget, () => webhookEndpoints.getWhole(id, budget))
        : remote,
    signOfAnother: (remote) => (isOfAnotherApp(remote, inputs) ? "which is of another app" : undefined),
  };
}

/** The adoption of the endpoint that the app has. */
function adoption({
  api: { webhookEndpoints },
}: WebhookEndpointRun): AdoptionOfKind<WebhookEndpointInputs, WebhookEndpointObject> {
  return {
    update: (existing, wanted) =>
      sendData(webhookEndpoints, existing.id, changeOf({}, dataOf(wanted.data), keysOf(existing))),
  };
}
