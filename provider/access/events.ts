import { isDeepStrictEqual } from "node:util";
import { isHidden } from "./hidden";
import { asItIs, namesOf } from "./names";
import type { StackFile } from "./stack/stack-pairs";
import type { StackResource } from "./stack/stack-resource";
import { kindOf, placeOfUrn } from "./stack/urn";
import { shown } from "./words";

/** Who gets events of the project. */
export interface EventReceiver {
  /** The logical name of the webhook subscription. */
  readonly name: string;
  /** The URN of the webhook subscription. */
  readonly urn: string;
  /** The file that it stands in. */
  readonly file: string;
  /** The origin of its URL. The rest may hold a secret. */
  readonly receiver: string;
  /** The types of events that it gets. */
  readonly events: readonly string[];
  /** Undefined where nothing is compared. */
  readonly change: "new" | "gone" | "changed" | "same" | undefined;
}

/** The receivers of events that a stack declares. */
export function eventReceivers({ file, pairs, isCompared }: StackFile): EventReceiver[] {
  return pairs.flatMap(({ before, after }) => {
    const resource = after ?? before;
    if (!resource || kindOf(resource.type) !== "WebhookSubscription") {
      return [];
    }
    const change = !before ? "new" : !after ? "gone" : isSame(before, after) ? "same" : "changed";
    return [
      {
        name: placeOfUrn(resource.urn).name,
        urn: resource.urn,
        file,
        receiver: originOf(resource.inputs.webhookUrl),
        events: eventsOf(resource),
        change: isCompared ? change : undefined,
      },
    ];
  });
}

function isSame(before: StackResource, after: StackResource): boolean {
  return ["webhookUrl", "enabledEvents"].every((name) =>
    isDeepStrictEqual(before.inputs[name], after.inputs[name]),
  );
}

function eventsOf({ inputs }: StackResource): string[] {
  const { known, hasHidden } = namesOf(inputs.enabledEvents, asItIs);
  return [...known.map(shown), ...(hasHidden ? ["what is not known yet"] : [])];
}

function originOf(url: unknown): string {
  if (typeof url !== "string" || isHidden(url) || !URL.canParse(url)) {
    return "an address that is not known here";
  }
  return shown(new URL(url).origin);
}
