import { milliseconds } from "../../api/json-schemas";

/** Switches for auth configs, and for what the metadata of toolkits says of them. */
export interface AuthConfigSettings {
  /**
   * How the secrets of a custom one come back, the key of its proxy among them: as the word `REDACTED`, as
   * their first four characters and dots, or not at all.
   * @default "redacted"
   */
  secrets: "redacted" | "prefix" | "absent";
  /**
   * How `oauth_redirect_uri` of a custom one comes back; masked as a secret is, though never left out.
   * @default "shown"
   */
  redirectUri: "shown" | "masked" | "absent";
  /**
   * Which address a custom one has as its `oauth_redirect_uri` that names none.
   * @default "v3.1"
   */
  callback: "v1" | "v3" | "v3.1";
  /**
   * The form in which scopes come back: a text with spaces or with commas between them, or a list.
   * @default "spaces"
   */
  scopes: "spaces" | "commas" | "list";
  /**
   * Whether the scopes of a managed one come back as the word `REDACTED`, as all its other credentials do.
   * @default "redacted"
   */
  managedScopes: "redacted" | "shown";
  /**
   * Whether `managed_app_id` comes back.
   * @default "absent"
   */
  managedAppId: "absent" | "shown";
  /**
   * How an optional field without a value comes back.
   * @default "absent"
   */
  emptyFields: "absent" | "null";
  /**
   * Whether a PATCH keeps the credentials that it does not name.
   * @default "merge"
   */
  patchedCredentials: "merge" | "replace";
  /**
   * Whether a PATCH keeps the shared fields that it does not name.
   * @default "merge"
   */
  patchedSharedFields: "merge" | "replace";
  /**
   * Whether a PATCH clears a value by an empty text, an empty list or null, or leaves it as it was.
   * @default "works"
   */
  clearing: "works" | "ignored";
  /**
   * The code with which a managed create fails, although the metadata announces a managed app.
   * @default "none": it does not fail
   */
  managedAppFailure: "none" | 301 | 306;
  /**
   * How the metadata of toolkits spells `mode`.
   * @default "upper-case"
   */
  modes: "upper-case" | "lower-case";
  /**
   * Whether the list has as many on a page as `limit` says, or 20.
   * @default "honoured"
   */
  limit: "honoured" | "ignored";
  /**
   * Whether `search` minds upper and lower case.
   * @default "any-case"
   */
  search: "any-case" | "same-case";
  /**
   * How old one is, in milliseconds, when GET and the list begin to show it.
   * @default 0
   */
  lagMs: number;
  /**
   * How GET answers for a deleted one: 404; 400, as every request for one that is deleted or unknown; 200 as
   * before; or 200 with `deleted: true`.
   * @default "not-found"
   */
  deleted: "not-found" | "bad-request" | "stale" | "flagged";
  /**
   * How an id that cannot be one, such as `no id`, is answered: as an unknown one, or with 400 and another slug.
   * @default "unknown"
   */
  malformedIds: "unknown" | "bad-request";
  /**
   * The answer to DELETE: `success` and a message, or the `revoke_job_id` alone, if there is one.
   * @default "success"
   */
  deleteAnswer: "success" | "job-only";
  /**
   * The fate of a deleted one's id in MCP servers: it stays, and a PATCH that names it is `refused` as one of
   * an unknown id, or taken as long as the server has it (`kept`); or it goes from every server (`lost`).
   * @default "refused"
   */
  deletedInServers: "refused" | "kept" | "lost";
}

export const DEFAULT_AUTH_CONFIG_SETTINGS: Readonly<AuthConfigSettings> = {
  secrets: "redacted",
  redirectUri: "shown",
  callback: "v3.1",
  scopes: "spaces",
  managedScopes: "redacted",
  managedAppId: "absent",
  emptyFields: "absent",
  patchedCredentials: "merge",
  patchedSharedFields: "merge",
  clearing: "works",
  managedAppFailure: "none",
  modes: "upper-case",
  limit: "honoured",
  search: "any-case",
  lagMs: 0,
  deleted: "not-found",
  malformedIds: "unknown",
  deleteAnswer: "success",
  deletedInServers: "refused",
};

export const authConfigSwitches: Record<keyof AuthConfigSettings, object> = {
  secrets: { enum: ["redacted", "prefix", "absent"] },
  redirectUri: { enum: ["shown", "masked", "absent"] },
  callback: { enum: ["v1", "v3", "v3.1"] },
  scopes: { enum: ["spaces", "commas", "list"] },
  managedScopes: { enum: ["redacted", "shown"] },
  managedAppId: { enum: ["absent", "shown"] },
  emptyFields: { enum: ["absent", "null"] },
  patchedCredentials: { enum: ["merge", "replace"] },
  patchedSharedFields: { enum: ["merge", "replace"] },
  clearing: { enum: ["works", "ignored"] },
  managedAppFailure: { enum: ["none", 301, 306] },
  modes: { enum: ["upper-case", "lower-case"] },
  limit: { enum: ["honoured", "ignored"] },
  search: { enum: ["any-case", "same-case"] },
  lagMs: milliseconds,
  deleted: { enum: ["not-found", "bad-request", "stale", "flagged"] },
  malformedIds: { enum: ["unknown", "bad-request"] },
  deleteAnswer: { enum: ["success", "job-only"] },
  deletedInServers: { enum: ["refused", "kept", "lost"] },
};
