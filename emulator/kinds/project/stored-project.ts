/** The access of a key to an area of the API. */
export interface KeyPermission {
  /** Such as `auth_configs`. */
  readonly preset: string;
  /** `none`, `read`, `write` or `read_write`. */
  readonly access: string;
}

/** A project of the organization as the emulator keeps it, with its key and deleted ones included. */
export interface StoredProject {
  /** Such as `pr_5Zk2-pX9_aQw`. */
  readonly id: string;
  /** Unique among those that are there. */
  readonly name: string;
  /** The one organization that the emulator has. */
  readonly org_id: string;
  /** The key that the create has made; null where it was to make none. */
  readonly api_key: string | null;
  /** Whether somebody has revoked the key. */
  readonly api_key_revoked: boolean;
  /** As sent; null where nothing was said, and the key may do everything. */
  readonly api_key_permissions: readonly KeyPermission[] | null;
  /** As sent. The emulator does not look where a request comes from. */
  readonly api_key_allowed_ips: readonly string[] | null;
  /** The settings, as sent. */
  readonly config: Readonly<Record<string, unknown>>;
  /** The secret that old webhooks were signed with, which reading shows. */
  readonly webhook_secret: string;
  /** Whether it was deleted. */
  readonly deleted: boolean;
  /** ISO 8601, UTC. */
  readonly created_at: string;
  /** ISO 8601, UTC; no two changes share a millisecond. */
  readonly updated_at: string;
}

/** The changes that a stored project takes; fields left out stay as they are. */
export type ProjectChange = Partial<Omit<StoredProject, "id" | "org_id" | "created_at" | "updated_at">>;

export interface NewProject {
  readonly name: string;
  readonly should_create_api_key?: boolean;
  readonly api_key_permissions?: readonly KeyPermission[];
  readonly api_key_allowed_ips?: readonly string[];
  readonly config?: Readonly<Record<string, unknown>>;
}
