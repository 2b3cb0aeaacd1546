/** A server as the emulator keeps it, deleted ones included. */
export interface StoredServer {
  /** A UUID, unless the switch `serverIds` says otherwise. */
  readonly id: string;
  /** Unique among the servers that are not deleted. */
  readonly name: string;
  /** As sent. */
  readonly auth_config_ids: readonly string[];
  /** Kept, and never shown by the API. */
  readonly no_auth_apps: readonly string[];
  /** As sent; the switch `allowedTools` changes only how the API shows them. */
  readonly allowed_tools: readonly string[];
  /** The slugs of the toolkits that it offers. */
  readonly toolkits: readonly string[];
  /** As sent, and `false` before. */
  readonly managed_auth_via_composio: boolean;
  /** 0, unless `changeServer` says otherwise. */
  readonly server_instance_count: number;
  /** Whether it was deleted. */
  readonly deleted: boolean;
  /** ISO 8601, UTC. */
  readonly created_at: string;
  /** ISO 8601, UTC; no two changes share a millisecond. */
  readonly updated_at: string;
}

/** The changes that a stored server takes; fields left out stay as they are. */
export type ServerChange = Partial<Omit<StoredServer, "id" | "created_at" | "updated_at">>;

export type NewServer = Omit<
  StoredServer,
  "id" | "server_instance_count" | "deleted" | "created_at" | "updated_at"
>;
