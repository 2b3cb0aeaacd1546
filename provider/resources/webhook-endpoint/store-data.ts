import type { Change, Created } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { isComplete } from "../../core/state";
import { UserError } from "../../core/user-error";
import { lookAgain } from "../../objects/look-again";
import { sendUpdate, type UpdateSteps } from "../../objects/settle-update";
import { changeOf, type DataChange, dataOf, type EndpointData } from "./endpoint-data";
import type { WebhookEndpointInputs } from "./webhook-endpoint-properties";
import type { WebhookEndpointObject, WebhookEndpointRun, WebhookEndpoints } from "./webhook-endpoints";

/** Stores the data of an endpoint that was just created. One that was adopted has it already. */
export async function storeAfterCreate(
  { api: { webhookEndpoints } }: WebhookEndpointRun,
  inputs: WebhookEndpointInputs,
  created: Created<WebhookEndpointObject>,
): Promise<Created<WebhookEndpointObject>> {
  const data = dataOf(inputs.data);
  if (created.more !== undefined || Object.keys(data).length === 0) {
    return created;
  }
  return { remote: { ...created.remote, ...(await webhookEndpoints.merge(created.remote.id, data)) } };
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
  const seen = isDone(stored)
    ? stored
    : await lookAgain(budget, () => webhookEndpoints.get(stored.id, budget), isDone);
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
