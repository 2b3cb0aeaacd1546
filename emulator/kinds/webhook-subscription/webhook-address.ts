import { badRequest } from "../../api/api-error";
import type { WebhookSubscriptionSettings } from "./webhook-subscription-settings";

/** Throws the answer to an address that nothing is delivered to. */
export function refuseAddress(webhookUrl: string, { addresses }: WebhookSubscriptionSettings): void {
  if (addresses === "any" && URL.canParse(webhookUrl)) {
    return;
  }
  const { protocol, hostname } = URL.canParse(webhookUrl)
    ? new URL(webhookUrl)
    : { protocol: "", hostname: "" };
  if (protocol !== "https:") {
    throw badRequest(["webhook_url must be an https URL"]);
  }
  if (/^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/.test(hostname)) {
    throw badRequest(["webhook_url must not be a loopback address"]);
  }
}
