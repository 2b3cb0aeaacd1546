/** The values that an app of a toolkit needs, by their names. */
export type WebhookEndpointData = Readonly<Record<string, string>>;

/** A webhook endpoint as the emulator keeps it, with its real secrets and deleted ones included. */
export interface StoredWebhookEndpoint {
  /** Such as `we_5Zk2pX9aQw`. */
  readonly id: string;
  /** In lower case. */
  readonly toolkit_slug: string;
  /** As sent. */
  readonly client_id: string;
  /** As sent, in the clear. */
  readonly data: WebhookEndpointData;
  /** Whether it was deleted. */
  readonly deleted: boolean;
  /** ISO 8601, UTC. */
  readonly created_at: string;
  /** ISO 8601, UTC; no two changes share a millisecond. */
  readonly updated_at: string;
}

/** The changes that a stored webhook endpoint takes; fields left out stay as they are. */
export type WebhookEndpointChange = Partial<Pick<StoredWebhookEndpoint, "client_id" | "data" | "deleted">>;

export type NewWebhookEndpoint = Pick<StoredWebhookEndpoint, "toolkit_slug" | "client_id">;
