import { badRequest } from "../../api/api-error";
import type { NewWebhookSubscription, WebhookVersion } from "./stored-webhook-subscription";
import type { WebhookSubscriptionSettings } from "./webhook-subscription-settings";

interface EventType {
  event_type: string;
  description: string;
  supported_versions: readonly WebhookVersion[];
}

/** The events that one can subscribe to. */
export const EVENT_TYPES: readonly EventType[] = [
  {
    event_type: "composio.trigger.message",
    description: "A trigger has fired",
    supported_versions: ["V1", "V2", "V3"],
  },
  {
    event_type: "composio.connected_account.expired",
    description: "A connected account has expired and has to be connected anew",
    supported_versions: ["V3"],
  },
  {
    event_type: "composio.trigger.disabled",
    description: "Composio has disabled a trigger",
    supported_versions: ["V3"],
  },
];

/** Throws the answer to events that the version does not have, where the switch refuses them. */
export function refuseUnsupported(
  { enabled_events, version }: NewWebhookSubscription,
  { unsupportedEvents }: WebhookSubscriptionSettings,
): void {
  const supports = (event: string): boolean =>
    EVENT_TYPES.some(
      ({ event_type, supported_versions }) => event_type === event && supported_versions.includes(version),
    );
  const unsupported = enabled_events.filter((event) => !supports(event));
  if (unsupportedEvents === "refused" && unsupported.length > 0) {
    throw badRequest([`enabled_events has what version ${version} lacks: ${unsupported.join(", ")}`]);
  }
}
