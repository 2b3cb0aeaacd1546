import { type CursorQuery, cursorParameters } from "../../api/cursor-page";
import { trueOrFalse } from "../../api/json-schemas";

export interface AuthConfigParams {
  id: string;
}

export interface AuthConfigStatusParams extends AuthConfigParams {
  status: "ENABLED" | "DISABLED";
}

export const authConfigStatusParams = {
  type: "object",
  properties: { status: { enum: ["ENABLED", "DISABLED"] } },
};

export interface DeleteAuthConfigQuery {
  revoke_on_delete?: "true" | "false";
}

export const deleteAuthConfigQuery = { type: "object", properties: { revoke_on_delete: trueOrFalse } };

export interface ListAuthConfigsQuery extends CursorQuery {
  toolkit_slug?: string;
  is_composio_managed?: "true" | "false";
  show_disabled?: "true" | "false";
  search?: string;
}

export const listAuthConfigsQuery = {
  type: "object",
  properties: {
    toolkit_slug: { type: "string" },
    is_composio_managed: trueOrFalse,
    show_disabled: trueOrFalse,
    search: { type: "string" },
    ...cursorParameters,
  },
};
