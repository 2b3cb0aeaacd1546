import type { Properties } from "../core/values";
import { accountWords } from "./account-words";
import { areSameIn } from "./agent";
import { declaredObjects } from "./changed-objects";
import { DeclaredObjects } from "./declared-objects";
import { isHidden } from "./hidden";
import { asItIs, namesOf } from "./names";
import { kindOf, placeOfUrn } from "./stack/resource-names";
import type { StackFile } from "./stack/stack-pairs";
import type { StackResource } from "./stack/stack-resource";
import { shown } from "./words";

/** Who gets events of the project: by a webhook subscription, or by a trigger instance. */
export interface EventReceiver {
  /** The logical name of the resource. */
  readonly name: string;
  /** The URN of the resource. */
  readonly urn: string;
  /** The file that it stands in. */
  readonly file: string;
  /** The origin of its URL. The rest may hold a secret. In words where a trigger instance has none of its own. */
  readonly receiver: string;
  /** The types of events that it gets; of a trigger instance, its trigger and the account, in words. */
  readonly events: readonly string[];
  /** Undefined where nothing is compared. */
  readonly change: "new" | "gone" | "changed" | "same" | undefined;
}

/** The inputs that decide who gets what. */
const DECIDING = {
  TriggerInstance: ["triggerSlug", "connectedAccountId", "triggerConfig", "egressUrl", "enabled"],
  WebhookSubscription: ["webhookUrl", "enabledEvents"],
};
type EventKind = keyof typeof DECIDING;

/** The receivers of events that a stack declares. */
export function eventReceivers({ file, pairs, isCompared }: StackFile): EventReceiver[] {
  const accounts = new DeclaredObjects(declaredObjects("ConnectedAccount", pairs, "after"));
  return pairs.flatMap(({ before, after }) => {
    const resource = after ?? before;
    const kind = resource && eventKindOf(resource);
    if (!resource || !kind) {
      return [];
    }
    // What is hidden counts as changed, unless it is surely the same.
    const isSame = before && after && areSameIn(before.inputs, after.inputs, DECIDING[kind]);
    const change = !before ? "new" : !after ? "gone" : isSame ? "same" : "changed";
    const receiver =
      kind === "TriggerInstance" ? ofTrigger(resource, accounts) : ofSubscription(resource.inputs);
    const { name } = placeOfUrn(resource.urn);
    return [{ name, urn: resource.urn, file, ...receiver, change: isCompared ? change : undefined }];
  });
}

function eventKindOf({ type }: StackResource): EventKind | undefined {
  const kind = kindOf(type);
  return kind === "TriggerInstance" || kind === "WebhookSubscription" ? kind : undefined;
}

function ofSubscription({ webhookUrl, enabledEvents }: Properties): Received {
  const { known, hasHidden } = namesOf(enabledEvents, asItIs);
  return {
    receiver: originOf(webhookUrl),
    events: [...known.map(shown), ...(hasHidden ? ["what is not known yet"] : [])],
  };
}

/** A trigger instance without an address of its own delivers to that of the webhook subscription. */
function ofTrigger({ inputs, dependencies }: StackResource, accounts: DeclaredObjects): Received {
  const { triggerSlug, connectedAccountId: id, egressUrl, enabled } = inputs;
  const [source = ""] = dependencies.connectedAccountId ?? [];
  const declared = accounts.find(String(id)) ?? accounts.ofUrn(source);
  const account = declared
    ? accountWords(declared)
    : isHidden(id)
      ? "an account that is not known here"
      : `the account ${shown(id)}`;
  const trigger = isHidden(triggerSlug) ? "a trigger that is not known here" : shown(triggerSlug);
  return {
    receiver:
      egressUrl === undefined || egressUrl === null ? "the webhook subscription" : originOf(egressUrl),
    events: [`${trigger} of ${account}${enabled === false ? " (disabled)" : ""}`],
  };
}

type Received = Pick<EventReceiver, "receiver" | "events">;

function originOf(url: unknown): string {
  if (typeof url !== "string" || isHidden(url) || !URL.canParse(url)) {
    return "an address that is not known here";
  }
  return shown(new URL(url).origin);
}
