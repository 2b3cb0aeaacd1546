import { isActive } from "../connected-account/active-account";
import type { StoredConnectedAccount } from "../connected-account/stored-connected-account";
import type { StoredWebhookSubscription } from "../webhook-subscription/stored-webhook-subscription";
import { deliver, type WebhookDelivery } from "../webhook-subscription/webhook-delivery";
import type { WebhookSubscriptionHolder } from "../webhook-subscription/webhook-subscription-store";
import type { FireOptions } from "./fire-options";
import type { StoredTriggerInstance } from "./stored-trigger-instance";
import { type EventMakers, TRIGGER_MESSAGE, type TriggerPayload, triggerEvent } from "./trigger-event";
import type { TriggersOfAccounts } from "./trigger-instance-context";
import { cannotFire, instanceNotFound } from "./trigger-instance-errors";
import { isThere } from "./trigger-instance-rules";

type Project = Pick<TriggersOfAccounts, "triggerInstances" | "connectedAccounts"> &
  Pick<WebhookSubscriptionHolder, "webhookSubscriptions">;

/** The parts of an emulator that fire triggers. An id is that of one instance in all projects. */
export interface FiringContext extends EventMakers {
  readonly settings: TriggersOfAccounts["settings"];
  readonly ofProjects: { all(): readonly Project[] };
}

/** Has a trigger instance fire. Throws the answer where Composio would deliver nothing. */
export async function fireTrigger(
  context: FiringContext,
  id: string,
  payload: TriggerPayload,
  { to }: FireOptions = {},
): Promise<WebhookDelivery> {
  const project = context.ofProjects.all().find(({ triggerInstances }) => triggerInstances.find(id));
  const instance = project?.triggerInstances.getLive(id);
  if (!project || !instance || !isThere({ ...project, settings: context.settings }, instance)) {
    throw instanceNotFound(id);
  }
  if (instance.disabled_at !== null) {
    throw cannotFire(id, "it is disabled");
  }
  const account = activeAccount(project, instance);
  const subscription = subscriptionOf(project, id);
  const event = triggerEvent(instance, account, payload, subscription.version, context);
  const url = to ?? instance.egress_url ?? subscription.webhook_url;
  return deliver(subscription, url, event.id, event.body);
}

function activeAccount(
  { connectedAccounts }: Project,
  { id, connected_account_id }: StoredTriggerInstance,
): StoredConnectedAccount {
  const account = connectedAccounts.get(connected_account_id);
  if (!isActive(account)) {
    throw cannotFire(id, `its connected account ${connected_account_id} is not ACTIVE`);
  }
  return account;
}

/** The subscription of a project, whose secret and version count also where the instance has an address of its own. */
function subscriptionOf({ webhookSubscriptions }: Project, id: string): StoredWebhookSubscription {
  const [subscription] = webhookSubscriptions.live();
  if (!subscription) {
    throw cannotFire(id, "the project has no webhook subscription");
  }
  if (!subscription.enabled_events.includes(TRIGGER_MESSAGE)) {
    throw cannotFire(id, `the webhook subscription of the project does not enable ${TRIGGER_MESSAGE}`);
  }
  return subscription;
}
