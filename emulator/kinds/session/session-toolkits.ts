import { cursorParameters } from "../../api/cursor-page";
import { several, trueOrFalse } from "../../api/json-schemas";
import { isAmong, listOf, type OneOrMore } from "../../api/query-list";
import { allToolkits } from "../../catalogue";
import type { StoredConnectedAccount } from "../connected-account/stored-connected-account";
import { servedToolkit } from "../toolkit/toolkit-object";
import { accountsInSession } from "./accounts-in-session";
import type { SessionContext } from "./session-context";
import { toolkitsOf } from "./session-policy";
import type { SessionConfig } from "./stored-session";

export interface SessionToolkitsFilter {
  toolkits?: OneOrMore;
  is_connected?: "true" | "false";
  search?: string;
}

export const sessionToolkitsQuery = {
  type: "object",
  properties: {
    ...cursorParameters,
    toolkits: several,
    is_connected: trueOrFalse,
    search: { type: "string" },
  },
};

/** The toolkits of a session that a filter selects, as the session shows them. Slugs override what the session has. */
export function selectedSessionToolkits(
  context: SessionContext,
  config: SessionConfig,
  { toolkits, is_connected, search = "" }: SessionToolkitsFilter,
) {
  const { settings } = context;
  const asked = listOf(toolkits).map((slug) => slug.toLowerCase());
  const served = toolkitsOf(config, settings.sessions);
  return allToolkits()
    .filter(({ slug }) => (asked.length > 0 ? isAmong(asked, slug) : served.includes(slug)))
    .filter(({ slug, name, description }) =>
      `${slug} ${name} ${description}`.toLowerCase().includes(search.toLowerCase()),
    )
    .map((toolkit) => {
      const [account] = accountsInSession(context, config, toolkit.slug);
      return {
        ...servedToolkit(toolkit, settings.authConfigs),
        enabled: served.includes(toolkit.slug),
        connected_account: account ? shownAccount(account, context) : null,
      };
    })
    .filter(({ connected_account }) => is_connected !== "true" || connected_account !== null);
}

function shownAccount(
  { id, user_id, status, created_at, auth_config_id, auth_scheme }: StoredConnectedAccount,
  { authConfigs }: SessionContext,
) {
  const is_composio_managed = authConfigs.find(auth_config_id)?.is_composio_managed ?? false;
  return {
    id,
    user_id,
    status,
    created_at,
    auth_config: { id: auth_config_id, auth_scheme, is_composio_managed },
  };
}
