import { type CursorQuery, cursorParameters } from "../../api/cursor-page";
import { strictObject, trueOrFalse } from "../../api/json-schemas";
import { LEVELS, PRESETS } from "./key-permissions";

export interface ProjectParams {
  id: string;
}

const boolean = { type: "boolean" } as const;
const url = { type: "string", pattern: "^https://", maxLength: 2048 } as const;

/** Three settings were once needed wherever any is sent. The last of them stands for `zdr_enabled`. */
const config = {
  ...strictObject,
  required: ["is_2FA_enabled", "mask_secret_keys_in_connected_account"],
  oneOf: [{ required: ["log_visibility_setting"] }, { required: ["zdr_enabled"] }],
  properties: {
    is_2FA_enabled: boolean,
    mask_secret_keys_in_connected_account: boolean,
    log_visibility_setting: { enum: ["show_all", "dont_store_data"] },
    zdr_enabled: boolean,
    enable_instant: boolean,
    logo_url: url,
    display_name: { type: "string" },
    signed_url_file_expiry_in_seconds: { type: "number", minimum: 1, maximum: 86_400 },
    oauth_callback_verifier_url: { anyOf: [url, { type: "null" }] },
    theme: { type: "object" },
  },
} as const;

/** A list of permissions that is empty may mean anything, so that none is taken. */
const permissions = {
  type: "array",
  minItems: 1,
  items: {
    ...strictObject,
    required: ["preset", "access"],
    properties: { preset: { enum: PRESETS }, access: { enum: LEVELS } },
  },
} as const;

export const createProjectBody = {
  ...strictObject,
  required: ["name"],
  properties: {
    name: { type: "string", minLength: 3, maxLength: 75, pattern: "^[a-zA-Z0-9_-]+$" },
    should_create_api_key: boolean,
    api_key_permissions: permissions,
    api_key_allowed_ips: { type: "array", items: { type: "string", pattern: "^[0-9a-fA-F.:]+$" } },
    config,
  },
} as const;

export interface RevokeKeysBody {
  api_keys: string[];
}

export const revokeKeysBody = {
  ...strictObject,
  required: ["api_keys"],
  properties: { api_keys: { type: "array", items: { type: "string" }, minItems: 1, maxItems: 100 } },
} as const;

export const listProjectsQuery = {
  type: "object",
  properties: {
    ...cursorParameters,
    list_all_org_projects: trueOrFalse,
  },
};
export type ListProjectsQuery = CursorQuery;

export interface DeleteProjectQuery {
  revoke_on_delete?: "true" | "false";
}

export const deleteProjectQuery = {
  type: "object",
  properties: { revoke_on_delete: trueOrFalse },
};
