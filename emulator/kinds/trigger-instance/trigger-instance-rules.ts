import { badRequest } from "../../api/api-error";
import type { TriggerType } from "../../catalogue";
import type { StoredConnectedAccount } from "../connected-account/stored-connected-account";
import type { StoredTriggerInstance } from "./stored-trigger-instance";
import type { TriggerInstanceContext, TriggersOfAccounts } from "./trigger-instance-context";
import {
  accountOfOtherToolkit,
  accountRequired,
  inactiveAccount,
  instanceNotFound,
} from "./trigger-instance-errors";

/** Throws the answer to an address that nothing is delivered to. */
export function refuseEgressUrl(
  url: string | null | undefined,
  { webhookSubscriptions: { addresses } }: TriggerInstanceContext["settings"],
): void {
  const isTaken = (protocol: string) => protocol === "https:" || addresses === "any";
  if (typeof url === "string" && !(URL.canParse(url) && isTaken(new URL(url).protocol))) {
    throw badRequest(["egress_url must be an https URL"]);
  }
}

/** The account of an instance. Throws the answer where it cannot have a trigger of the type. */
export function usableAccount(
  { connectedAccounts, settings }: TriggerInstanceContext,
  id: string,
  { toolkit }: TriggerType,
): StoredConnectedAccount {
  const account = connectedAccounts.getLive(id);
  if (account.toolkit !== toolkit) {
    throw accountOfOtherToolkit(id, account.toolkit);
  }
  if (account.status !== "ACTIVE") {
    throw inactiveAccount(id, settings.triggerInstances.inactiveAccountStatus);
  }
  return account;
}

/** The account of a user that a trigger gets which names none. Throws the answer where there is none. */
export function accountOfUser(
  { connectedAccounts }: TriggerInstanceContext,
  userId: string | undefined,
  { toolkit }: TriggerType,
): string {
  const [newest] = userId === undefined ? [] : connectedAccounts.usableBy(userId, toolkit);
  if (!newest) {
    throw accountRequired(toolkit);
  }
  return newest.id;
}

/** Whether an instance is there still, which the switch decides where its account was deleted. */
export function isThere(
  { connectedAccounts, settings }: TriggersOfAccounts,
  { connected_account_id: id }: StoredTriggerInstance,
): boolean {
  const isKept = settings.triggerInstances.ofDeletedAccounts === "kept";
  return isKept || connectedAccounts.find(id)?.deleted === false;
}

/** All instances as they are, those with `deleted: true` whose account has taken them with it. */
export function allInstances(context: TriggersOfAccounts): StoredTriggerInstance[] {
  return context.triggerInstances
    .all()
    .map((each) => ({ ...each, deleted: each.deleted || !isThere(context, each) }));
}

/** Throws the answer to a request for an instance that is not there, or no longer. */
export function requireThere(context: TriggerInstanceContext, id: string): StoredTriggerInstance {
  const instance = context.triggerInstances.getLive(id);
  if (!isThere(context, instance)) {
    throw instanceNotFound(id, context.settings.triggerInstances.deletedStatus);
  }
  return instance;
}
