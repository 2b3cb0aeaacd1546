/** The format of what is delivered. */
export type WebhookVersion = "V1" | "V2" | "V3";

/** A webhook subscription as the emulator keeps it, with its secret and deleted ones included. */
export interface StoredWebhookSubscription {
  /** Such as `ws_5Zk2-pX9_aQw`. */
  readonly id: string;
  /** Where events are delivered. */
  readonly webhook_url: string;
  /** As sent, and `V3` before. */
  readonly version: WebhookVersion;
  /** Names of events, as sent. */
  readonly enabled_events: readonly string[];
  /** The one that deliveries are signed with; no earlier one holds. */
  readonly secret: string;
  /** Whether it was deleted. */
  readonly deleted: boolean;
  /** ISO 8601, UTC. */
  readonly created_at: string;
  /** ISO 8601, UTC; no two changes share a millisecond. */
  readonly updated_at: string;
}

/** The changes that a stored webhook subscription takes; fields left out stay as they are. */
export type WebhookSubscriptionChange = Partial<
  Omit<StoredWebhookSubscription, "id" | "created_at" | "updated_at">
>;

export type NewWebhookSubscription = Pick<
  StoredWebhookSubscription,
  "webhook_url" | "version" | "enabled_events"
>;
