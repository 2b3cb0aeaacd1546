/** The configuration of a trigger instance, as its type says. */
export type TriggerConfig = Readonly<Record<string, unknown>>;

/** A trigger instance as the emulator keeps it, deleted ones included. */
export interface StoredTriggerInstance {
  /** Such as `ti_5Zk2-pX9_aQw`. */
  readonly id: string;
  /** The slug of its type, in upper case. */
  readonly trigger_name: string;
  /** The account that it listens to. */
  readonly connected_account_id: string;
  /** The user whose account it is. */
  readonly user_id: string;
  /** As sent, with the defaults of its type where the switch says so. */
  readonly trigger_config: TriggerConfig;
  /** The version of the toolkit that it is of. */
  readonly version: string;
  /** Where its events are delivered; null for the address of the project. */
  readonly egress_url: string | null;
  /** ISO 8601, UTC; null while it is enabled. */
  readonly disabled_at: string | null;
  /** Whether it was deleted. */
  readonly deleted: boolean;
  /** ISO 8601, UTC. */
  readonly created_at: string;
  /** ISO 8601, UTC; no two changes share a millisecond. */
  readonly updated_at: string;
}

/** The changes that a stored trigger instance takes; fields left out stay as they are. */
export type TriggerInstanceChange = Partial<Omit<StoredTriggerInstance, "id" | "created_at" | "updated_at">>;

export type NewTriggerInstance = Pick<
  StoredTriggerInstance,
  "trigger_name" | "connected_account_id" | "user_id" | "trigger_config" | "version" | "egress_url"
>;
