import { milliseconds } from "../../api/json-schemas";
import type { AuthConfigSettings } from "./auth-config-settings";

const properties: Record<keyof AuthConfigSettings, object> = {
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

export const authConfigSettingsChange = { type: "object", additionalProperties: false, properties };
