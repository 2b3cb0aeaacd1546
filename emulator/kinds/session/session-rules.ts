import type { ApiError } from "../../api/api-error";
import { allTools } from "../../catalogue";
import { authConfigNotFound } from "../auth-config/auth-config-errors";
import type { AuthConfigHolder } from "../auth-config/auth-config-store";
import type { ConnectedAccountHolder } from "../connected-account/connected-account-store";
import type { StoredConnectedAccount } from "../connected-account/stored-connected-account";
import { mayUse } from "../connected-account/who-may-use";
import { hooksNotInPlan, invalidAccounts, invalidSession } from "./session-errors";
import { allowedTools } from "./session-policy";
import type { SessionSettings } from "./session-settings";
import type { SessionHolder } from "./session-store";
import type { SessionConfig } from "./stored-session";

type Holder = AuthConfigHolder &
  Pick<ConnectedAccountHolder, "connectedAccounts"> &
  Pick<SessionHolder, "settings">;

/** Throws the answer where a session may not have a configuration. */
export function requireValidSession(config: SessionConfig, context: Holder): void {
  requireFitting(config);
  requireHooksOfPlan(config, context.settings.sessions);
  const { badReferences, hiddenAuthConfigs } = context.settings.sessions;
  if (badReferences === "refused") {
    requireTools(config);
    requireAuthConfigs(config, context);
    requireAccounts(config, context);
    requirePreloaded(config);
  }
  if (hiddenAuthConfigs === "refused") {
    const hidden = Object.values(config.auth_configs ?? {}).filter(
      (id) => context.authConfigs.find(id)?.is_enabled_for_tool_router === false,
    );
    refuseWhere(hidden, (ids) => invalidSession(`Auth configs are not enabled for sessions: ${ids}`));
  }
}

/** Refuses blocks that do not go together, whatever they name. */
function requireFitting(config: SessionConfig): void {
  const {
    preload,
    multi_account = {},
    proxy_execute,
    workbench,
    toolkits,
    tools = {},
    tags,
    hooks = [],
  } = config;
  const isPositive =
    toolkits?.enable !== undefined ||
    tags?.enable !== undefined ||
    Object.values(tools).some(({ enable }) => enable);
  if (preload?.tools === "all" && !isPositive) {
    throw invalidSession('preload "all" needs an allow-list of toolkits, tools or tags');
  }
  if (Array.isArray(preload?.tools) && preload.tools.length > 0 && multi_account.enable === true) {
    throw invalidSession("a list of preloaded tools cannot stand beside multi_account");
  }
  const { enable, max_accounts_per_toolkit: most, require_explicit_selection: explicit } = multi_account;
  if (enable === false && (most !== undefined || explicit === true)) {
    throw invalidSession("multi_account is off, and has fields that need it");
  }
  if (proxy_execute?.enable === false && workbench?.enable_proxy_execution === true) {
    throw invalidSession("proxy_execute is off, and workbench.enable_proxy_execution is on");
  }
  if (new Set(hooks.map(({ id }) => id)).size < hooks.length) {
    throw invalidSession("ids of hooks have to differ");
  }
}

function requireHooksOfPlan({ hooks = [] }: SessionConfig, { hooks: available }: SessionSettings): void {
  if (available === "none" && hooks.length > 0) {
    throw hooksNotInPlan("Hooks");
  }
  if (available === "no-webhooks" && hooks.some(({ handler }) => handler.type === "webhook")) {
    throw hooksNotInPlan("Webhook hooks");
  }
}

/** Composio's own tools belong to no toolkit. */
function requireTools({ tools = {} }: SessionConfig): void {
  const wrong = Object.entries(tools).flatMap(
    ([toolkit, { enable = [], disable = [], require_approval = [] }]) =>
      [...enable, ...disable, ...require_approval].filter(
        (slug) => !allTools().some((tool) => tool.slug === slug && tool.toolkit === toolkit.toLowerCase()),
      ),
  );
  refuseWhere(wrong, (slugs) => invalidSession(`Tools not found: ${slugs}`));
}

function requireAuthConfigs({ auth_configs = {} }: SessionConfig, { authConfigs, settings }: Holder): void {
  const unknown = Object.values(auth_configs).filter((id) => authConfigs.find(id)?.deleted !== false);
  refuseWhere(unknown, (ids) => authConfigNotFound(ids, settings.unknownAuthConfigStatus));
}

/** Each has to be there, enabled, and of the session's user or shared with that user; one of a toolkit may be shared. */
function requireAccounts(
  { user_id, connected_accounts = {}, multi_account }: SessionConfig,
  { connectedAccounts }: Holder,
): void {
  const lists = Object.values(connected_accounts);
  const accountOf = (id: string) => connectedAccounts.find(id);
  const wrong = lists.flat().filter((id) => !isUsable(accountOf(id), user_id));
  refuseWhere(wrong, () => invalidAccounts(wrong));
  const areSeveralShared = lists.some(
    (ids) => ids.filter((id) => accountOf(id)?.account_type === "SHARED").length > 1,
  );
  if (areSeveralShared) {
    throw invalidSession("At most one shared account of each toolkit can be used in a session");
  }
  if (multi_account?.enable !== true && lists.some(({ length }) => length > 1)) {
    throw invalidSession("several accounts of one toolkit need multi_account");
  }
}

function isUsable(account: StoredConnectedAccount | undefined, userId: string): boolean {
  return (
    account !== undefined && !account.deleted && account.status !== "INACTIVE" && mayUse(account, userId)
  );
}

function requirePreloaded(config: SessionConfig): void {
  const { tools = [] } = config.preload ?? {};
  const allowed = allowedTools(config, { emptyEnable: "none" });
  const outside = tools === "all" ? [] : tools.filter((slug) => !allowed.includes(slug));
  refuseWhere(outside, (slugs) => invalidSession(`Preloaded tools are not allowed in the session: ${slugs}`));
}

function refuseWhere(wrong: readonly string[], answer: (list: string) => ApiError): void {
  if (wrong.length > 0) {
    throw answer(wrong.join(", "));
  }
}
