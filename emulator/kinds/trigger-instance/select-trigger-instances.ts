import { type CursorQuery, cursorParameters } from "../../api/cursor-page";
import { several, trueOrFalse } from "../../api/json-schemas";
import { isAmong, listOf, type OneOrMore } from "../../api/query-list";
import { uuidOf } from "../../api/uuid-of";
import type { StoredTriggerInstance } from "./stored-trigger-instance";
import type { TriggerInstanceContext } from "./trigger-instance-context";
import { isThere } from "./trigger-instance-rules";

/** The filters of the list, and the older names of some. */
const FILTERS = {
  user_ids: several,
  connected_account_ids: several,
  connectedAccountIds: several,
  deprecatedConnectedAccountUuids: several,
  auth_config_ids: several,
  authConfigIds: several,
  deprecatedAuthConfigUuids: several,
  trigger_ids: several,
  triggerIds: several,
  trigger_names: several,
  triggerNames: several,
};

export interface ListTriggerInstancesQuery
  extends CursorQuery,
    Partial<Record<keyof typeof FILTERS, OneOrMore>> {
  show_disabled?: "true" | "false";
  showDisabled?: "true" | "false";
}

export const listTriggerInstancesQuery = {
  type: "object",
  properties: {
    ...FILTERS,
    show_disabled: trueOrFalse,
    showDisabled: trueOrFalse,
    ...cursorParameters,
  },
};

/** The trigger instances that a query selects: those that are enabled, unless it wants all. */
export function selectedTriggerInstances(
  context: TriggerInstanceContext,
  query: ListTriggerInstancesQuery,
): StoredTriggerInstance[] {
  const { triggerInstances, connectedAccounts, settings } = context;
  const ids = listOf(query.trigger_ids ?? query.triggerIds);
  const names = listOf(query.trigger_names ?? query.triggerNames).map((name) => name.toUpperCase());
  const users = listOf(query.user_ids);
  const accounts = listOf(query.connected_account_ids ?? query.connectedAccountIds);
  const accountUuids = listOf(query.deprecatedConnectedAccountUuids);
  const authConfigs = listOf(query.auth_config_ids ?? query.authConfigIds);
  const authConfigUuids = listOf(query.deprecatedAuthConfigUuids);
  const showsAll = (query.show_disabled ?? query.showDisabled) === "true";
  // A UUID is a hash, which costs more than all else here.
  return triggerInstances.readable(settings.triggerInstances.lagMs).filter((each) => {
    const account = each.connected_account_id;
    const authConfig = connectedAccounts.find(account)?.auth_config_id ?? "";
    return (
      isThere(context, each) &&
      (showsAll || each.disabled_at === null) &&
      isAmong(ids, each.id) &&
      isAmong(names, each.trigger_name) &&
      isAmong(users, each.user_id) &&
      isAmong(accounts, account) &&
      (accountUuids.length === 0 || accountUuids.includes(uuidOf(account))) &&
      isAmong(authConfigs, authConfig) &&
      (authConfigUuids.length === 0 || authConfigUuids.includes(uuidOf(authConfig)))
    );
  });
}
