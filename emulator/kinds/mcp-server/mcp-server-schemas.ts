import { positiveNumber, strictObject, strings } from "../../api/json-schemas";

const serverName = { type: "string", minLength: 4, maxLength: 30, pattern: "^[a-zA-Z0-9- ]+$" } as const;
/** A format of the emulator's own, which follows the switch `serverIds`. */
const serverId = { type: "string", format: "server-id" } as const;

export interface CreateServerBody {
  name: string;
  auth_config_ids: string[];
  no_auth_apps?: string[];
  allowed_tools?: string[];
  managed_auth_via_composio?: boolean;
}

export const createServerBody = {
  ...strictObject,
  required: ["name", "auth_config_ids"],
  properties: {
    name: serverName,
    auth_config_ids: strings,
    no_auth_apps: strings,
    allowed_tools: strings,
    managed_auth_via_composio: { type: "boolean" },
  },
};

/** The fields that creating a custom server and changing a server have in common: all there are. */
export interface ServerFields {
  name?: string;
  auth_config_ids?: string[];
  toolkits?: string[];
  allowed_tools?: string[];
  managed_auth_via_composio?: boolean;
}

export const updateServerBody = {
  ...strictObject,
  properties: {
    name: serverName,
    auth_config_ids: strings,
    toolkits: strings,
    allowed_tools: strings,
    managed_auth_via_composio: { type: "boolean" },
  },
};

/** `custom_tools` is the older name of `allowed_tools`. */
export type CreateCustomServerBody = ServerFields & { name: string; custom_tools?: string[] };

export const createCustomServerBody = {
  ...updateServerBody,
  required: ["name"],
  properties: { ...updateServerBody.properties, custom_tools: strings },
};

export interface GenerateBody {
  mcp_server_id: string;
  user_ids?: string[];
  connected_account_ids?: string[];
  managed_auth_by_composio?: boolean;
}

export const generateBody = {
  ...strictObject,
  required: ["mcp_server_id"],
  properties: {
    mcp_server_id: serverId,
    user_ids: strings,
    connected_account_ids: strings,
    managed_auth_by_composio: { type: "boolean" },
  },
};

export interface ListServersQuery {
  name?: string;
  toolkits?: string;
  auth_config_ids?: string;
  order_by?: "created_at" | "updated_at";
  order_direction?: "asc" | "desc";
  page_no?: string;
  limit?: string;
}

export const listServersQuery = {
  type: "object",
  properties: {
    name: { type: "string" },
    toolkits: { type: "string" },
    auth_config_ids: { type: "string" },
    order_by: { enum: ["created_at", "updated_at"] },
    order_direction: { enum: ["asc", "desc"] },
    page_no: positiveNumber,
    limit: positiveNumber,
  },
};

export interface ServerParams {
  id: string;
}

export const serverParams = { type: "object", properties: { id: serverId } };
