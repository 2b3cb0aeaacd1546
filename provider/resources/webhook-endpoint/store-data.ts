import { ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { Change, Created } from "../../core/resource";
import { isComplete } from "../../core/state";
import { UserError } from "../../core/user-error";
import { sendUpdate, type UpdateSteps } from "../../objects/settle-update";
import { changeOf, dataOf } from "./endpoint-data";
import { nameOfEndpoint } from "./explain-webhook-endpoint";
import type { WebhookEndpointInputs } from "./webhook-endpoint-properties";
import type { WebhookEndpointObject, WebhookEndpointRun, WebhookEndpoints } from "./webhook-endpoints";

/**
 * Stores the data of an endpoint that was just created. One that was adopted has it already.
 *
 * @throws IncompleteCreateError when that fails: the endpoint is there all the same.
 */
export async function storeAfterCreate(
  { api: { webhookEndpoints } }: WebhookEndpointRun,
  inputs: WebhookEndpointInputs,
  created: Created<WebhookEndpointObject>,
): Promise<Created<WebhookEndpointObject>> {
  const data = dataOf(inputs.data);
  if (created.more !== undefined || Object.keys(data).length === 0) {
    return created;
  }
  const { id } = created.remote;
  try {
    return { remote: { ...created.remote, ...(await webhookEndpoints.merge(id, data)) } };
  } catch (error) {
    throw error instanceof ComposioError
      ? new IncompleteCreateError(error.details, id, { cause: error }, ["data"])
      : error;
  }
}

/** Sends the values that changed, or the whole map where a key goes. */
export async function storeData(
  webhookEndpoints: WebhookEndpoints,
  { id, olds, wanted, sent }: Change<WebhookEndpointInputs>,
  steps: UpdateSteps<WebhookEndpointObject>,
): Promise<WebhookEndpointObject> {
  const found = await webhookEndpoints.find(id);
  if (!found) {
    throw new UserError(
      `could not update the webhook endpoint "${nameOfEndpoint(wanted)}": Composio has no endpoint ${id}. Check that the API key belongs to its ` +
        "Composio project. If it does, run `pulumi refresh`, and the next `pulumi up` creates it again.",
    );
  }
  if (!sent.includes("data")) {
    return found;
  }
  const data = dataOf(wanted.data);
  const others = isComplete(COMPUTED, olds) ? [] : Object.keys(found.data ?? {});
  const { changed, isRemoving } = changeOf(olds.data, data, others);
  const store = () => (isRemoving ? webhookEndpoints.replace(id, data) : webhookEndpoints.merge(id, changed));
  return sendUpdate(store, () => webhookEndpoints.find(id), steps);
}

/** The outputs that a state has not got where the create stayed incomplete. */
const COMPUTED = { computed: ["webhookUrl", "createdAt"] };
