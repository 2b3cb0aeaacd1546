import { bodyOf } from "../../core/fields";
import type { Created } from "../../core/resource";
import { UserError } from "../../core/user-error";
import type { ComposioRun } from "../composio-run";
import { adopt } from "./adopt";
import { createOnce, SubscriptionExistsError } from "./create-once";
import { whoOfProgramHas } from "./explain";
import { fields, type WebhookSubscriptionInputs } from "./fields";
import { readableSecret } from "./secret";
import { hostOf } from "./shown-url";
import type { WebhookSubscriptionObject } from "./webhook-subscription-object";

/** A project has one subscription, so its creates wait for each other. */
const THE_ONE = "the webhook subscription";

/** Creates the subscription, or adopts the one that the project has. */
export async function create(
  run: ComposioRun,
  inputs: WebhookSubscriptionInputs,
): Promise<Created<WebhookSubscriptionObject>> {
  const created = await run
    .objects("WebhookSubscription")
    .oneAtATime(THE_ONE, () => createOrAdopt(run, inputs));
  const { id, secret } = created.remote;
  if (readableSecret(secret) === undefined) {
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

async function createOrAdopt(
  run: ComposioRun,
  inputs: WebhookSubscriptionInputs,
): Promise<Created<WebhookSubscriptionObject>> {
  const { api } = run;
  const objects = run.objects("WebhookSubscription");
  try {
    const body = bodyOf(fields, inputs, Object.keys(fields));
    const remote = await createOnce(api.webhookSubscriptions, body);
    if (objects.has(remote.id)) {
      throw new UserError(
        `could not create the webhook subscription "${hostOf(inputs.webhookUrl)}": Composio answered with the ` +
          `subscription ${remote.id}: ${whoOfProgramHas(objects, remote.id)}`,
      );
    }
    objects.hold(remote.id, remote.id);
    return { remote };
  } catch (error) {
    if (error instanceof SubscriptionExistsError && inputs.adoptExisting) {
      return adopt(run, error.existing, inputs);
    }
    throw error;
  }
}
