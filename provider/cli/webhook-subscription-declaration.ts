import type { Properties } from "../core/resource";
import type { WebhookSubscriptionObject } from "../resources/webhook-subscription/webhook-subscription-object";

/** The inputs that declare a subscription as it is. Its version is among them, as Composio's default may change. */
export function webhookSubscriptionDeclaration(remote: WebhookSubscriptionObject): Properties {
  const { webhook_url: webhookUrl, enabled_events: enabledEvents, version } = remote;
  return { webhookUrl, enabledEvents, ...(version !== undefined && { version }) };
}
