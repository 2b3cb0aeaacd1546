import { strictObject } from "../../api/json-schemas";

export interface ExecuteToolBody {
  connected_account_id?: string;
  entity_id?: string;
  user_id?: string;
  version?: string;
  custom_auth_params?: object;
  custom_connection_data?: object;
  arguments?: Record<string, unknown>;
  text?: string;
}

const text = { type: "string", minLength: 1 };
const object = { type: "object" };

export const executeToolBody = {
  ...strictObject,
  properties: {
    connected_account_id: text,
    entity_id: text,
    user_id: text,
    version: text,
    custom_auth_params: object,
    custom_connection_data: object,
    arguments: object,
    text: { type: "string" },
    allow_tracing: { type: ["boolean", "null"] },
  },
};
