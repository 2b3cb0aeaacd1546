import type { Properties } from "../core/resource";
import { hostOf } from "../resources/webhook-subscription/shown-url";
import type { WebhookSubscriptionObject } from "../resources/webhook-subscription/webhook-subscription-object";

/** A webhook subscription, and what names are made of: it has none of its own in Composio. */
export type NamedSubscription = WebhookSubscriptionObject & { name: string };

export function named(remote: WebhookSubscriptionObject): NamedSubscription {
  return { ...remote, name: hostOf(remote.webhook_url) ?? remote.id };
}

/** The inputs that declare a subscription as it is. Its version is among them, as Composio's default may change. */
export function webhookSubscriptionDeclaration(remote: WebhookSubscriptionObject): Properties {
  const { webhook_url: webhookUrl, enabled_events: enabledEvents, version } = remote;
  return { webhookUrl, enabledEvents, ...(version !== undefined && { version }) };
}
