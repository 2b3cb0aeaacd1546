import { spelledSlug } from "../../catalogue/toolkit-slug";
import { UserError } from "../../core/user-error";
import type { AdoptionOfKind, CreationOfKind } from "../../objects/object-definition";
import { resourceOf } from "../../objects/resource-of";
import { changeOf, dataOf } from "./endpoint-data";
import {
  ifNobodyNeeds,
  nameOfEndpoint,
  nextStep,
  ofProgram,
  staysInComposio,
} from "./explain-webhook-endpoint";
import { keysOf, sendData, storeAfterCreate, storeData } from "./store-data";
import {
  fields,
  importedWebhookEndpointInputs,
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
  importedInputs: (_run, remote) => importedWebhookEndpointInputs(remote),
  nameOf: nameOfEndpoint,

  endpoint: ({ webhookEndpoints }) => webhookEndpoints,
  creation,
  // Of two resources for one app, the second finds what the first has made.
  createsOneAtATime: ({ toolkit, clientId }) => `${toolkit} ${clientId}`,
  beforeCreate: endpointInTheWay,
  adoption,
  // The id is known by then, so that the state has it whatever becomes of the data.
  afterCreate: storeAfterCreate,
  doneAfterCreate: ["data"],
  send: ({ api }, change, steps) => storeData(api.webhookEndpoints, change, steps),

  async remove(run, id, known) {
    const outcome = await run.api.webhookEndpoints.removeIfPossible(id);
    if (outcome === "stays") {
      run.warn(staysInComposio(id, known));
    }
    return outcome !== "not there";
  },
  nextStep,
});

/**
 * Looks for the endpoint of the app. Composio's create gets the one that is there, and what is stored after it would
 * overwrite the secrets of others.
 *
 * @throws UserError when there is one that is not to be adopted, or where nobody can tell.
 */
async function endpointInTheWay(
  run: WebhookEndpointRun,
  inputs: WebhookEndpointInputs,
): Promise<WebhookEndpointObject | undefined> {
  const { webhookEndpoints } = run.api;
  const { items, isWhole } = await webhookEndpoints.listOf(inputs);
  const [existing] = items;
  const reason = existing
    ? whyNotTaken(run, existing.id, inputs)
    : isWhole
      ? undefined
      : "Composio's list of endpoints did not come whole, and creating one could take over another's. Run the command again.";
  if (reason !== undefined) {
    throw new UserError(`could not create the webhook endpoint "${nameOfEndpoint(inputs)}": ${reason}`);
  }
  return existing && webhookEndpoints.get(existing.id);
}

function whyNotTaken(
  run: WebhookEndpointRun,
  id: string,
  { adoptExisting }: WebhookEndpointInputs,
): string | undefined {
  if (run.objects("WebhookEndpoint").has(id)) {
    return ofProgram(id);
  }
  return adoptExisting ? undefined : `the app has the endpoint ${id} already. ${ifNobodyNeeds}`;
}

/** The app had none a moment ago, which is the evidence, as a list does not say when an endpoint was created. */
function creation(
  { api: { webhookEndpoints } }: WebhookEndpointRun,
  inputs: WebhookEndpointInputs,
): CreationOfKind<WebhookEndpointObject> {
  const old = new Set<string>();
  let isFirst = true;
  return {
    name: "unique",
    findsWhatIsThere: true,
    async post() {
      const wasFirst = isFirst;
      isFirst = false;
      const { wasThere, ...answered } = await webhookEndpoints.create(inputs);
      // A later attempt may find what the first has made.
      if (wasThere && wasFirst) {
        old.add(answered.id);
      }
      return answered;
    },
    complete: async ({ id, remote }, budget) =>
      remote?.webhook_url === undefined
        ? webhookEndpoints.readNew(id, budget, () => webhookEndpoints.getWhole(id, budget))
        : remote,
    async look(budget) {
      const { items, ...others } = await webhookEndpoints.listOf(inputs);
      const found = await Promise.all(items.map(({ id }) => webhookEndpoints.get(id, budget)));
      return { ...others, found };
    },
    before: async () => ({ items: [], isWhole: true }),
    createdAt: ({ created_at }) => created_at,
    isAsAskedFor: (remote) => signOfAnotherApp(remote, inputs) === undefined,
    signOfAnother: (remote) =>
      old.has(remote.id) ? "which was there before" : signOfAnotherApp(remote, inputs),
    advice: () => ifNobodyNeeds,
  };
}

function signOfAnotherApp(
  { toolkit_slug, client_id }: WebhookEndpointObject,
  { toolkit, clientId }: WebhookEndpointInputs,
): string | undefined {
  const isOther =
    (toolkit_slug !== undefined && toolkit_slug.toLowerCase() !== toolkit.toLowerCase()) ||
    (client_id !== undefined && client_id !== clientId);
  return isOther ? "which is of another app" : undefined;
}

/** The adoption of the endpoint that the app has. */
function adoption(
  { api: { webhookEndpoints } }: WebhookEndpointRun,
  { adoptExisting }: WebhookEndpointInputs,
): AdoptionOfKind<WebhookEndpointInputs, WebhookEndpointObject> {
  return {
    isWanted: () => adoptExisting === true,
    what: ({ id }) => `the webhook endpoint ${id}`,
    whoHas: ({ id }) => ofProgram(id),
    update: (existing, wanted) =>
      sendData(webhookEndpoints, existing.id, changeOf({}, dataOf(wanted.data), keysOf(existing))),
  };
}
