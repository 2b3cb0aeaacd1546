import type { CursorQuery } from "../../api/cursor-page";
import { positiveNumber, strictObject } from "../../api/json-schemas";
import type { OneOrMore } from "../../api/query-list";
import type { TriggerConfig } from "./stored-trigger-instance";

export interface UpsertBody {
  connected_account_id: string;
  user_id?: string;
  trigger_config?: TriggerConfig;
  egress_url?: string | null;
  toolkit_versions?: "latest" | Readonly<Record<string, string>>;
}

const text = { type: "string", minLength: 1 } as const;
const egressUrl = { type: ["string", "null"], maxLength: 2048 } as const;

/** An account is always named: which one is taken otherwise is not emulated. */
export const upsertBody = {
  ...strictObject,
  required: ["connected_account_id"],
  properties: {
    connected_account_id: text,
    user_id: text,
    trigger_config: { type: "object" },
    egress_url: egressUrl,
    toolkit_versions: { anyOf: [{ const: "latest" }, { type: "object", additionalProperties: text }] },
  },
};

export interface ManageBody {
  status?: "enable" | "disable";
  egress_url?: string | null;
  user_id?: string;
}

export const manageBody = {
  ...strictObject,
  properties: { status: { enum: ["enable", "disable"] }, egress_url: egressUrl, user_id: text },
};

export interface TriggerParams {
  id: string;
}

export interface ListTriggerInstancesQuery extends CursorQuery {
  user_ids?: OneOrMore;
  connected_account_ids?: OneOrMore;
  trigger_ids?: OneOrMore;
  trigger_names?: OneOrMore;
  show_disabled?: "true" | "false";
}

export const listTriggerInstancesQuery = {
  type: "object",
  properties: {
    show_disabled: { enum: ["true", "false"] },
    limit: positiveNumber,
    cursor: { type: "string" },
  },
};
