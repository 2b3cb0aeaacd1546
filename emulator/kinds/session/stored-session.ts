/** A rule for toolkits, for the tools of one, or by tags; it has at most one of the two lists. */
export interface SessionRule {
  /** Nothing else. */
  readonly enable?: readonly string[];
  /** All but these. */
  readonly disable?: readonly string[];
  /** Of the tools of a toolkit: those with these hints. */
  readonly tags?: SessionRule;
  /** The calls that a person has to approve. */
  readonly require_approval?: readonly string[];
}

/** Some toolkits alone. */
export interface SessionHookTarget {
  /** Their slugs. */
  readonly toolkits: readonly string[];
}

/** The action of a hook, as sent. */
export interface SessionHookHandler {
  /** Such as `condition_check`. */
  readonly type: string;
  /** A field of this type's. */
  readonly [name: string]: unknown;
}

/** A block that is on or off. */
export interface SessionSwitch {
  /** Whether it is on. */
  readonly enable: boolean;
}

/** How tools are carried out. */
export interface SessionExecution {
  /** Whether several at once. */
  readonly enable_multi_execute: boolean;
}

/** The tools that a client is shown at once. */
export interface SessionPreload {
  /** Their slugs, or all. */
  readonly tools: "all" | readonly string[];
}

/** The calls that a session may spend money on, by the names of a request. */
export interface SessionInstant {
  /** Absent: all. */
  readonly toolkits?: SessionRule;
  /** By toolkit. */
  readonly tools?: Readonly<Record<string, SessionRule>>;
  /** Whether answers say what was charged. */
  readonly return_instant_charge?: boolean;
  /** Whether searches say what a tool costs. */
  readonly return_prices_in_search?: boolean;
}

/** A check before or after a call. */
export interface SessionHook {
  /** Unique in its session. */
  readonly id: string;
  /** When it runs. */
  readonly type: "before_execute" | "after_execute";
  /** For people. */
  readonly name?: string;
  /** For which calls it runs. */
  readonly applies_to: "all" | SessionHookTarget;
  /** The action. */
  readonly handler: SessionHookHandler;
}

/** The configuration of a session as it was set, by the names of a request. */
export interface SessionConfig {
  /** Whom it acts for. */
  readonly user_id: string;
  /** Absent: the whole catalogue. */
  readonly toolkits?: SessionRule;
  /** By toolkit. */
  readonly tools?: Readonly<Record<string, SessionRule>>;
  /** For all toolkits. */
  readonly tags?: SessionRule;
  /** By toolkit. */
  readonly auth_configs?: Readonly<Record<string, string>>;
  /** By toolkit. */
  readonly connected_accounts?: Readonly<Record<string, readonly string[]>>;
  /** As sent. */
  readonly manage_connections?: Readonly<Record<string, unknown>>;
  /** As sent. */
  readonly workbench?: Readonly<Record<string, unknown>>;
  /** As sent. */
  readonly proxy_execute?: SessionSwitch;
  /** As sent. */
  readonly multi_account?: Readonly<Record<string, unknown>>;
  /** As sent. */
  readonly preload?: SessionPreload;
  /** As sent. */
  readonly search?: SessionSwitch;
  /** As sent. */
  readonly execute?: SessionExecution;
  /** As sent. */
  readonly hooks?: readonly SessionHook[];
  /** False, or what is allowed of calls that Composio charges for. */
  readonly instant?: false | SessionInstant;
  /** As sent. */
  readonly experimental?: Readonly<Record<string, unknown>>;
}

/** A configuration that a session has or had. */
export interface SessionVersion {
  /** From 1. */
  readonly version: number;
  /** As it was set. */
  readonly config: SessionConfig;
  /** When it came to be, or for one that is no longer current, when it ceased: ISO 8601, UTC. */
  readonly created_at: string;
}

/** A session as the emulator keeps it, deleted ones included. */
export interface StoredSession {
  /** Such as `trs_5Zk2pX9aQw`. */
  readonly id: string;
  /** The configuration as it was set. */
  readonly config: SessionConfig;
  /** The number of its configuration. */
  readonly config_version: number;
  /** Its earlier configurations, the newest first. */
  readonly history: readonly SessionVersion[];
  /** Whether it was deleted. */
  readonly deleted: boolean;
  /** ISO 8601, UTC. */
  readonly created_at: string;
  /** ISO 8601, UTC; no two changes share a millisecond. */
  readonly updated_at: string;
}

/** The changes that a stored session takes; fields left out stay as they are. */
export interface SessionChange {
  /** Fields of the configuration; undefined and null take one away. */
  readonly config?: { readonly [Field in keyof SessionConfig]?: SessionConfig[Field] | null | undefined };
  /** Whether it is deleted. */
  readonly deleted?: boolean;
}
