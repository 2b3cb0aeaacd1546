import { uuidOf } from "../../api/uuid-of";
import type { StoredTriggerInstance } from "./stored-trigger-instance";

/** A trigger instance as the list shows it. */
export function triggerInstanceObject(instance: StoredTriggerInstance) {
  const { deleted: _, created_at, ...shown } = instance;
  const { id, connected_account_id, trigger_name, trigger_config, disabled_at, updated_at } = shown;
  return {
    ...shown,
    uuid: uuidOf(id),
    state: {},
    connected_account_uuid: uuidOf(connected_account_id),
    disabledAt: disabled_at,
    connectedAccountId: connected_account_id,
    triggerName: trigger_name,
    triggerConfig: trigger_config,
    updatedAt: updated_at,
    deprecated: { createdAt: created_at },
  };
}
