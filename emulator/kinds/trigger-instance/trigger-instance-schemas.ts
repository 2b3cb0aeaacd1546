import { strictObject } from "../../api/json-schemas";
import type { TriggerConfig } from "./stored-trigger-instance";

export interface UpsertBody {
  connected_account_id?: string;
  /** The older name of `connected_account_id`. */
  connectedAuthId?: string;
  user_id?: string;
  trigger_config?: TriggerConfig;
  /** The older name of `trigger_config`. */
  triggerConfig?: TriggerConfig;
  egress_url?: string | null;
  /** The version of the toolkit, as older clients name it. */
  version?: string;
  toolkit_versions?: "latest" | Readonly<Record<string, string>>;
}

const text = { type: "string", minLength: 1 } as const;
const egressUrl = { type: ["string", "null"], maxLength: 2048 } as const;

export const upsertBody = {
  ...strictObject,
  properties: {
    connected_account_id: text,
    connectedAuthId: text,
    user_id: text,
    trigger_config: { type: "object" },
    triggerConfig: { type: "object" },
    version: text,
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
