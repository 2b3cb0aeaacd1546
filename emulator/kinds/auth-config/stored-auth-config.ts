/** A credential as it is sent. */
export type CredentialValue = string | number | boolean | readonly string[];

/** Credentials by their names; only `scopes` and `user_scopes` may be lists. */
export type Credentials = Readonly<Record<string, CredentialValue>>;

/** A proxy that connections go through. */
export interface ProxyConfig {
  /** Its address. */
  readonly proxy_url: string;
  /** The key that opens it. */
  readonly proxy_auth_key?: string;
}

/** The deprecated lists of tools. */
export interface ToolAccessConfig {
  /** As sent. */
  readonly tools_for_connected_account_creation?: readonly string[];
  /** As sent, by a PATCH only. */
  readonly tools_available_for_execution?: readonly string[];
}

/** An auth config as the emulator keeps it, with its secrets and deleted ones included. */
export interface StoredAuthConfig {
  /** Such as `ac_5Zk2-pX9_aQw`. */
  readonly id: string;
  /** Several may have the same. */
  readonly name: string;
  /** A toolkit's slug: in lower case, or as `CUSTOM_ORDERS`. */
  readonly toolkit: string;
  /** Disabled ones are listed on demand only. */
  readonly status: "ENABLED" | "DISABLED";
  /** Such as `OAUTH2`. */
  readonly auth_scheme: string;
  /** Whether it uses an app of Composio's own. */
  readonly is_composio_managed: boolean;
  /** The real ones, as sent; the API shows them masked. */
  readonly credentials: Credentials;
  /** The real ones, as sent; the API masks the secrets among them. */
  readonly shared_connection_fields: Credentials;
  /** As sent, with the real key. */
  readonly proxy_config: ProxyConfig | null;
  /** As sent, and `false` before. */
  readonly is_enabled_for_tool_router: boolean;
  /** As sent. */
  readonly managed_app_id: string | null;
  /** As sent. */
  readonly restrict_to_following_tools: readonly string[];
  /** As sent. */
  readonly tool_access_config: ToolAccessConfig;
  /** 0, unless `changeAuthConfig` says otherwise. */
  readonly no_of_connections: number;
  /** Null, unless `changeAuthConfig` says otherwise. */
  readonly created_by: string | null;
  /** Whether it was deleted. */
  readonly deleted: boolean;
  /** ISO 8601, UTC. */
  readonly created_at: string;
  /** ISO 8601, UTC; no two changes share a millisecond. */
  readonly last_updated_at: string;
}

/** The changes that a stored auth config takes; fields left out stay as they are. */
export type AuthConfigChange = Partial<Omit<StoredAuthConfig, "id" | "created_at" | "last_updated_at">>;

export type NewAuthConfig = Omit<
  StoredAuthConfig,
  "id" | "status" | "no_of_connections" | "created_by" | "deleted" | "created_at" | "last_updated_at"
>;
