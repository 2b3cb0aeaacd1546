import { currentUrl } from "../../core/masks";
import type { Properties } from "../../core/resource";
import type { WebhookSubscriptionObject } from "./webhook-subscription-object";

/** The inputs that declare a subscription as it is. Its version is among them, as Composio's default may change. */
export function webhookSubscriptionDeclaration(remote: WebhookSubscriptionObject): Properties {
  const { webhook_url, enabled_events: enabledEvents, version } = remote;
  const webhookUrl = currentUrl(webhook_url, undefined);
  return { webhookUrl, enabledEvents, ...(version !== undefined && { version }) };
}
