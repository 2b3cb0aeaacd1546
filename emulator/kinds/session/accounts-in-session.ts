import { isActive } from "../connected-account/active-account";
import type { StoredConnectedAccount } from "../connected-account/stored-connected-account";
import type { SessionContext } from "./session-context";
import { accountNotInSession, ambiguousAccount, noActiveConnection } from "./session-errors";
import type { SessionConfig } from "./stored-session";

type Context = Pick<SessionContext, "authConfigs" | "connectedAccounts" | "settings">;

/** The ACTIVE accounts of a toolkit that a session has: those that it names, or else those of its user. */
export function accountsInSession(
  context: Context,
  config: SessionConfig,
  toolkit: string,
): StoredConnectedAccount[] {
  const named = ofToolkit(config.connected_accounts, toolkit);
  if (named) {
    return named.flatMap((id) => context.connectedAccounts.find(id) ?? []).filter(isActive);
  }
  const authConfig = ofToolkit(config.auth_configs, toolkit);
  return context.connectedAccounts
    .usableBy(config.user_id, toolkit)
    .filter(({ auth_config_id: id }) => (authConfig ?? id) === id && !isHidden(context, id));
}

/** The account that a call in a session acts through. Throws the answer where there is none, or no single one. */
export function accountInSession(
  context: Context,
  config: SessionConfig,
  toolkit: string,
  wanted: string | undefined,
): StoredConnectedAccount {
  const accounts = accountsInSession(context, config, toolkit);
  const [newest, ...others] = accounts;
  if (!newest) {
    throw noActiveConnection(toolkit);
  }
  if (wanted !== undefined) {
    const found = accounts.find(({ id, alias }) => id === wanted || alias === wanted);
    if (!found) {
      throw accountNotInSession(wanted, toolkit);
    }
    return found;
  }
  const { enable, require_explicit_selection: isExplicit } = config.multi_account ?? {};
  if (enable === true && isExplicit === true && others.length > 0) {
    throw ambiguousAccount(
      toolkit,
      accounts.map(({ id }) => id),
    );
  }
  return newest;
}

/** The entry of a map by toolkit, whose slugs may be in any case. */
export function ofToolkit<T>(map: Readonly<Record<string, T>> | undefined, toolkit: string): T | undefined {
  return Object.entries(map ?? {}).find(([slug]) => slug.toLowerCase() === toolkit)?.[1];
}

function isHidden({ authConfigs, settings }: Context, id: string): boolean {
  return (
    settings.sessions.hiddenAuthConfigs === "refused" &&
    authConfigs.find(id)?.is_enabled_for_tool_router === false
  );
}
