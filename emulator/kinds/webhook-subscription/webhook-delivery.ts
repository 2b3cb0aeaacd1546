import { createHmac } from "node:crypto";
import { wallTime } from "../../time/machine-time";
import type { StoredWebhookSubscription } from "./stored-webhook-subscription";
import { deliveryFailed } from "./webhook-subscription-errors";

/** A delivery that was made, and what its receiver answered. */
export interface WebhookDelivery {
  /** Where it went. */
  readonly url: string;
  /** Its headers, with the signature. */
  readonly headers: Readonly<Record<string, string>>;
  /** Its body, as the version of the subscription has it. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The status that the receiver answered. */
  readonly status: number;
}

/**
 * Delivers an event once, signed with the secret of a subscription. Nothing is sent again.
 *
 * @param id The id of the message.
 * @throws ApiError where nobody answers at the address.
 */
export async function deliver(
  { secret, version }: StoredWebhookSubscription,
  url: string,
  id: string,
  body: WebhookDelivery["body"],
): Promise<WebhookDelivery> {
  const text = JSON.stringify(body);
  // The receiver compares it with the time of the machine, wherever the emulator's clock stands.
  const timestamp = String(Math.floor(wallTime() / 1000));
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signatureOf(`${id}.${timestamp}.${text}`, secret)}`,
    "x-composio-webhook-version": version,
    "x-composio-delivery-attempt": "1",
  };
  try {
    const { status, body: answer } = await fetch(url, {
      method: "POST",
      headers,
      body: text,
      redirect: "manual",
    });
    await answer?.cancel();
    return { url, headers, body, status };
  } catch (error) {
    throw deliveryFailed(url, error);
  }
}

/** The whole secret is the key, with its prefix. */
const signatureOf = (text: string, secret: string): string =>
  createHmac("sha256", secret).update(text).digest("base64");
