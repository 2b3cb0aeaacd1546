import { milliseconds } from "../../api/json-schemas";

/** Switches for webhook subscriptions. */
export interface WebhookSubscriptionSettings {
  /**
   * How the secret comes back where it is not new: as it is, not at all, as the word `REDACTED`, as its first
   * characters and dots, or with stars before its last characters. The answers to a create and to a rotation
   * always have it.
   * @default "redacted"
   */
  secrets: "shown" | "absent" | "redacted" | "prefix" | "suffix";
  /**
   * How a key in `x-user-api-key` is answered: as any other, or with 401 or 403.
   * @default "accepted"
   */
  userKeys: "accepted" | 401 | 403;
  /**
   * Whether an event that is unknown, or that the version does not have, is taken or refused with 400.
   * @default "accepted"
   */
  unsupportedEvents: "accepted" | "refused";
  /**
   * The addresses that are taken, of a trigger instance too: https ones, of a subscription beyond this machine; or any,
   * so that a test can listen to what is delivered.
   * @default "public"
   */
  addresses: "public" | "any";
  /**
   * The prefix of the ids of new ones.
   * @default "ws_"
   */
  ids: "ws_" | "whs_";
  /**
   * How old one is, in milliseconds, when GET and the list begin to show it. There can be no second one from the
   * start.
   * @default 0
   */
  lagMs: number;
}

export const DEFAULT_WEBHOOK_SUBSCRIPTION_SETTINGS: Readonly<WebhookSubscriptionSettings> = {
  secrets: "redacted",
  userKeys: "accepted",
  unsupportedEvents: "accepted",
  addresses: "public",
  ids: "ws_",
  lagMs: 0,
};

export const webhookSubscriptionSwitches: Record<keyof WebhookSubscriptionSettings, object> = {
  secrets: { enum: ["shown", "absent", "redacted", "prefix", "suffix"] },
  userKeys: { enum: ["accepted", 401, 403] },
  unsupportedEvents: { enum: ["accepted", "refused"] },
  addresses: { enum: ["public", "any"] },
  ids: { enum: ["ws_", "whs_"] },
  lagMs: milliseconds,
};
