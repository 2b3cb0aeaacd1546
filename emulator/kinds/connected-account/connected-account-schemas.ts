import { type CursorQuery, cursorParameters } from "../../api/cursor-page";
import { strictObject, strings, trueOrFalse } from "../../api/json-schemas";
import type { OneOrMore } from "../../api/query-list";
import { aclSchema, type Sharing, sharingSchema } from "./account-sharing";

export interface ConnectedAccountParams {
  id: string;
}

export interface CreateConnectedAccountBody {
  auth_config: { id: string };
  connection: {
    user_id?: string;
    alias?: string;
    state?: { authScheme: string; val: Record<string, string> };
    experimental?: Sharing;
  };
}

export interface UpdateConnectedAccountBody {
  alias?: string;
  connection?: { state: { authScheme: string; val: Record<string, string | null> } };
  experimental?: Pick<Sharing, "acl_config_for_shared">;
}

const state = (val: object) => ({
  ...strictObject,
  required: ["authScheme", "val"],
  properties: { authScheme: { type: "string" }, val },
});

export const createConnectedAccountBody = {
  ...strictObject,
  required: ["auth_config", "connection"],
  properties: {
    auth_config: { ...strictObject, required: ["id"], properties: { id: { type: "string" } } },
    connection: {
      ...strictObject,
      properties: {
        user_id: { type: "string" },
        alias: { type: "string" },
        state: state({ type: "object", additionalProperties: { type: "string" } }),
        experimental: sharingSchema,
      },
    },
  },
};

/** The keys that Composio documents; connection fields are not among them. */
const PATCHED = [
  "token",
  "generic_api_key",
  "api_key",
  "bearer_token",
  "basic_encoded",
  "generic_token",
  "api_key_prefix",
  "generic_secret",
  "generic_id",
  "user_agent",
  "username",
  "password",
  "credentials_json",
  "application_id",
  "installation_id",
  "private_key",
];

export const updateConnectedAccountBody = {
  ...strictObject,
  properties: {
    alias: { type: "string" },
    connection: {
      ...strictObject,
      required: ["state"],
      properties: {
        state: state({
          ...strictObject,
          properties: Object.fromEntries(PATCHED.map((name) => [name, { type: ["string", "null"] }])),
        }),
      },
    },
    experimental: { ...strictObject, properties: { acl_config_for_shared: aclSchema } },
  },
};

export const statusBody = {
  ...strictObject,
  required: ["enabled"],
  properties: { enabled: { type: "boolean" } },
};

/** A list is a text with commas, or the same parameter several times. */
export interface ListConnectedAccountsQuery extends CursorQuery {
  toolkit_slugs?: OneOrMore;
  statuses?: OneOrMore;
  user_ids?: OneOrMore;
  auth_config_ids?: OneOrMore;
  connected_account_ids?: OneOrMore;
  account_type?: "PRIVATE" | "SHARED" | "ALL";
  order_by?: "created_at" | "updated_at";
  order_direction?: "asc" | "desc";
}

const list = { anyOf: [{ type: "string" }, strings] };

export const listConnectedAccountsQuery = {
  type: "object",
  properties: {
    toolkit_slugs: list,
    statuses: list,
    user_ids: list,
    auth_config_ids: list,
    connected_account_ids: list,
    account_type: { enum: ["PRIVATE", "SHARED", "ALL"] },
    order_by: { enum: ["created_at", "updated_at"] },
    order_direction: { enum: ["asc", "desc"] },
    ...cursorParameters,
  },
};

export interface DeleteConnectedAccountQuery {
  revoke_on_delete?: "true" | "false";
}

export const deleteConnectedAccountQuery = {
  type: "object",
  properties: { revoke_on_delete: trueOrFalse },
};
