import { isAmong, listOf, type OneOrMore } from "../../api/query-list";
import { TOOLKITS } from "../../catalogue";
import { servedToolkit } from "../toolkit/toolkit-object";
import { accountsInSession } from "./accounts-in-session";
import type { SessionContext } from "./session-context";
import { toolkitsOf } from "./session-policy";
import type { SessionConfig } from "./stored-session";

export interface SessionToolkitsFilter {
  toolkits?: OneOrMore;
  search?: string;
  is_connected?: string;
}

/** The toolkits of a session that a filter selects, as the session shows them. Slugs override what the session has. */
export function selectedSessionToolkits(
  context: SessionContext,
  config: SessionConfig,
  { toolkits, search = "", is_connected: isConnected }: SessionToolkitsFilter,
) {
  const served = toolkitsOf(config, context.settings.sessions.emptyEnable !== "none");
  const asked = listOf(toolkits).map((slug) => slug.toLowerCase());
  const shown = TOOLKITS.filter(({ slug }) =>
    asked.length > 0 ? isAmong(asked, slug) : served.includes(slug),
  );
  return shown
    .filter(({ slug, name, description }) =>
      `${slug} ${name} ${description}`.toLowerCase().includes(search.toLowerCase()),
    )
    .map((toolkit) => ({
      ...servedToolkit(toolkit, context.settings.authConfigs),
      enabled: served.includes(toolkit.slug),
      ...connectionOf(context, config, toolkit.slug),
    }))
    .filter(({ connected_account }) => isConnected !== "true" || connected_account !== undefined);
}

/** The account of a toolkit that a session acts through. */
function connectionOf(context: SessionContext, config: SessionConfig, toolkit: string) {
  const [account] = accountsInSession(context, config, toolkit);
  if (!account) {
    return {};
  }
  const { id, user_id, status, created_at, auth_config_id, auth_scheme } = account;
  const isManaged = context.authConfigs.find(auth_config_id)?.is_composio_managed ?? false;
  const auth_config = { id: auth_config_id, auth_scheme, is_composio_managed: isManaged };
  return { connected_account: { id, user_id, status, created_at, auth_config } };
}
