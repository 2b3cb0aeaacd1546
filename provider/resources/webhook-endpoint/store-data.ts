import type { Change } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { isComplete } from "../../core/state";
import { UserError } from "../../core/user-error";
import { untilShown } from "../../objects/look-again";
import { sendUpdate, type UpdateSteps } from "../../objects/settle-update";
import { changeOf, type DataChange, dataOf, type EndpointData } from "./endpoint-data";
import type { WebhookEndpointInputs } from "./webhook-endpoint-properties";
import type { WebhookEndpointObject, WebhookEndpointRun, WebhookEndpoints } from "./webhook-endpoints";

/** Stores the data of an endpoint that was just created. One that was adopted has it already. */
export async function storeAfterCreate(
  { api: { webhookEndpoints } }: WebhookEndpointRun,
  inputs: WebhookEndpointInputs,
  remote: WebhookEndpointObject,
  isAdopted: boolean,
): Promise<WebhookEndpointObject> {
  const data = dataOf(inputs.data);
  const isStored = isAdopted || Object.keys(data).length === 0;
  return isStored ? remote : { ...remote, ...(await webhookEndpoints.merge(remote.id, data)) };
}

/** Stores the data that an update changes. */
export async function storeData(
  webhookEndpoints: WebhookEndpoints,
  { id, olds, wanted, sent }: Change<WebhookEndpointInputs>,
  steps: UpdateSteps<WebhookEndpointObject>,
): Promise<WebhookEndpointObject> {
  const found = await webhookEndpoints.get(id);
  if (!sent.includes("data")) {
    return found;
  }
  const data = dataOf(wanted.data);
  const change = changeOf(olds.data, data, isComplete(COMPUTED, olds) ? [] : keysOf(found));
  const store = () => sendData(webhookEndpoints, id, change);
  const stored = await sendUpdate(store, () => webhookEndpoints.find(id), steps);
  return change.isRemoving ? untilWithoutOthers(webhookEndpoints, stored, data, steps) : stored;
}

/** Sends the values that changed, or the whole map where a key goes. */
export function sendData(
  webhookEndpoints: WebhookEndpoints,
  id: string,
  { wanted, changed, isRemoving }: DataChange,
): Promise<WebhookEndpointObject> {
  return isRemoving ? webhookEndpoints.replace(id, wanted) : webhookEndpoints.merge(id, changed);
}

/** The names of the values that an endpoint shows. */
export function keysOf({ data = {} }: WebhookEndpointObject): string[] {
  return Object.keys(data);
}

/**
 * Looks again at an endpoint that still shows a value that was taken away, which no property of the resource shows.
 *
 * @throws UserError that names the values that stay.
 */
async function untilWithoutOthers(
  webhookEndpoints: WebhookEndpoints,
  stored: WebhookEndpointObject,
  wanted: EndpointData,
  { what, budget }: UpdateSteps<WebhookEndpointObject>,
): Promise<WebhookEndpointObject> {
  const othersOf = (seen: WebhookEndpointObject) => keysOf(seen).filter((key) => !Object.hasOwn(wanted, key));
  const isDone = (seen: WebhookEndpointObject) => othersOf(seen).length === 0;
  const seen = await untilShown(stored, budget, () => webhookEndpoints.get(stored.id, budget), isDone);
  if (!isDone(seen)) {
    throw new UserError(
      `could not update ${what}: Composio answered that it is updated, but its data still has ` +
        `${sanitizeLine(othersOf(seen).join(", "))}, also after some seconds. Run \`pulumi up\` again.`,
    );
  }
  return seen;
}

/** The outputs that a state has not got where the create stayed incomplete. */
const COMPUTED = { computed: ["webhookUrl", "createdAt"] };
