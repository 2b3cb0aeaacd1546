/** Switches for sessions. */
export interface SessionSettings {
  /**
   * Whether a create with the body of a session that is there answers that session.
   * @default "never", as since May 2026
   */
  dedup: "never" | "identical";
  /**
   * The fate of a body's fields that the API does not know.
   * @default "refused": 400 with code 10400
   */
  unknownKeys: "refused" | "ignored";
  /**
   * The meaning of `expected_config_version` in a PATCH: a field that it does not know, a condition that is answered
   * 409 where it does not hold, or nothing.
   * @default "unknown-key"
   */
  expectedVersion: "unknown-key" | "honoured" | "ignored";
  /**
   * Which blocks of a PATCH may be null: all, or those alone that the generated types allow.
   * @default "everywhere"
   */
  nulls: "everywhere" | "typed";
  /**
   * Whether a PATCH that changes nothing makes a new version.
   * @default "new-version"
   */
  identicalPatch: "new-version" | "unchanged";
  /**
   * The answers: the newest; or those of earlier, with one account for each toolkit as a text, and without `hooks`,
   * `instant`, `preload` and `config_version`.
   * @default "newest"
   */
  shape: "newest" | "older";
  /**
   * The meaning of `toolkits.enable: []`: nothing; everything, and the answers say so; or everything, and the answers
   * show the empty list.
   * @default "none"
   */
  emptyEnable: "none" | "all" | "all-silently";
  /**
   * Which blocks of the configuration come back with defaults where nobody set them.
   * @default "all"
   */
  defaults: "all" | "required";
  /**
   * The fate of tools that do not exist, unknown auth configs, accounts that the user may not use and preloaded
   * tools outside of what is allowed.
   * @default "refused": 400
   */
  badReferences: "refused" | "accepted";
  /**
   * The fate of auth configs that are not enabled for sessions.
   * @default "accepted"
   */
  hiddenAuthConfigs: "accepted" | "refused";
  /**
   * The status where a key lacks the permission for sessions: 403, or 401 as of an invalid key.
   * @default 403
   */
  lackingPermission: 401 | 403;
  /**
   * How a deleted one is answered, its MCP address too.
   * @default "not-found"
   */
  deleted: "not-found" | "gone";
  /**
   * Whether the account has sessions at all; where not, every request for them is answered 403.
   * @default "on"
   */
  availability: "on" | "off";
  /**
   * Which hooks the account's plan has: all; all but webhooks, as paid plans below Enterprise; or none. A session with
   * another one is answered 403.
   * @default "all"
   */
  hooks: "all" | "no-webhooks" | "none";
  /**
   * How many GETs after a write still show what was there before it.
   * @default 0
   */
  staleReads: number;
}

export const DEFAULT_SESSION_SETTINGS: Readonly<SessionSettings> = {
  dedup: "never",
  unknownKeys: "refused",
  expectedVersion: "unknown-key",
  nulls: "everywhere",
  identicalPatch: "new-version",
  shape: "newest",
  emptyEnable: "none",
  defaults: "all",
  badReferences: "refused",
  hiddenAuthConfigs: "accepted",
  lackingPermission: 403,
  deleted: "not-found",
  availability: "on",
  hooks: "all",
  staleReads: 0,
};

export const sessionSwitches: Record<keyof SessionSettings, object> = {
  dedup: { enum: ["never", "identical"] },
  unknownKeys: { enum: ["refused", "ignored"] },
  expectedVersion: { enum: ["unknown-key", "honoured", "ignored"] },
  nulls: { enum: ["everywhere", "typed"] },
  identicalPatch: { enum: ["new-version", "unchanged"] },
  shape: { enum: ["newest", "older"] },
  emptyEnable: { enum: ["none", "all", "all-silently"] },
  defaults: { enum: ["all", "required"] },
  badReferences: { enum: ["refused", "accepted"] },
  hiddenAuthConfigs: { enum: ["accepted", "refused"] },
  lackingPermission: { enum: [401, 403] },
  deleted: { enum: ["not-found", "gone"] },
  availability: { enum: ["on", "off"] },
  hooks: { enum: ["all", "no-webhooks", "none"] },
  staleReads: { type: "integer", minimum: 0 },
};
