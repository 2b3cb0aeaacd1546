import type { AccountLink } from "./account-link";

/** Who may name a shared account in a session, beside its own user. */
export interface AccountAcl {
  /** Whether every user may. */
  readonly allow_all_users: boolean;
  /** Those who may. */
  readonly allowed_user_ids: readonly string[];
  /** Those who may not, whatever else is said. */
  readonly not_allowed_user_ids: readonly string[];
}

/** A connected account as the emulator keeps it, with its secrets and deleted ones included. */
export interface StoredConnectedAccount {
  /** Such as `ca_5Zk2-pX9_aQw`. */
  readonly id: string;
  /** The auth config that it is connected through. */
  readonly auth_config_id: string;
  /** The slug of its toolkit. */
  readonly toolkit: string;
  /** The scheme of the auth config. */
  readonly auth_scheme: string;
  /** Any text of the application's. */
  readonly user_id: string;
  /** Null where there is none. */
  readonly alias: string | null;
  /** The real credentials and connection fields; the API shows them masked. */
  readonly val: Readonly<Record<string, string>>;
  /** `INACTIVE` is disabled; other texts than the known ones may come. */
  readonly status: string;
  /** Null where there is none. */
  readonly status_reason: string | null;
  /** Never changes through the API. */
  readonly account_type: "PRIVATE" | "SHARED";
  /** Counts for a shared one alone. */
  readonly acl: AccountAcl;
  /** The page by which a person connects it; absent where it needs none. */
  readonly link?: AccountLink;
  /** Whether it was deleted. */
  readonly deleted: boolean;
  /** Whether the delete asked for what it holds to be revoked. */
  readonly revoked: boolean;
  /** ISO 8601, UTC. */
  readonly created_at: string;
  /** ISO 8601, UTC; no two changes share a millisecond. */
  readonly updated_at: string;
}

/** The changes that a stored connected account takes; fields left out stay as they are. */
export type ConnectedAccountChange = Partial<
  Omit<StoredConnectedAccount, "id" | "link" | "created_at" | "updated_at">
>;

export type NewConnectedAccount = Pick<
  StoredConnectedAccount,
  "auth_config_id" | "toolkit" | "auth_scheme" | "user_id" | "alias" | "val" | "account_type" | "acl"
> &
  Partial<Pick<StoredConnectedAccount, "status" | "link">>;
