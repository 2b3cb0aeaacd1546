import type { SessionConfig } from "./stored-session";

/** A create, or a PATCH, in which every block may be null. */
export type SessionBody = { readonly [Field in keyof SessionConfig]?: SessionConfig[Field] | null };

export interface CreateSessionBody extends SessionBody {
  readonly user_id: string;
}

export interface PatchSessionBody extends SessionBody {
  readonly expected_config_version?: number;
}

/** The fields that a create may name; a PATCH has no `user_id`. */
export const SESSION_FIELDS = [
  "toolkits",
  "tools",
  "tags",
  "auth_configs",
  "connected_accounts",
  "manage_connections",
  "workbench",
  "proxy_execute",
  "multi_account",
  "preload",
  "search",
  "execute",
  "hooks",
  "instant",
  "experimental",
] as const;
