import { ApiError } from "../../api/api-error";
import type { ToolOutcome } from "../../tool-calls/tool-call";
import { linkAddress } from "../connected-account/account-link";
import { linkAccount } from "../connected-account/link-account";
import { accountsInSession } from "./accounts-in-session";
import { type AuthConfigOfSessionContext, authConfigOfSession } from "./auth-config-of-session";
import type { SessionConfig } from "./stored-session";

type Status = "ACTIVE" | "INITIATED" | "FAILED";

interface Connection {
  readonly toolkit: string;
  readonly status: Status;
  readonly connected_account_id?: string;
  /** For the user to open. */
  readonly redirect_url?: string;
  readonly error_message?: string;
}

interface Wish {
  readonly toolkits: readonly string[];
  /** Whether toolkits that are connected are connected anew. */
  readonly isAnew: boolean;
}

/** Says which toolkits the user of a session has connected, and makes links for the others. */
export function manageConnections(
  context: AuthConfigOfSessionContext,
  config: SessionConfig,
  { toolkits, isAnew }: Wish,
): ToolOutcome {
  const connections = toolkits.map((toolkit) => connectionOf(context, config, toolkit.toLowerCase(), isAnew));
  const countOf = (wanted: Status) => connections.filter(({ status }) => status === wanted).length;
  const summary = {
    total_toolkits: connections.length,
    active_connections: countOf("ACTIVE"),
    initiated_connections: countOf("INITIATED"),
    failed_connections: countOf("FAILED"),
  };
  const results = Object.fromEntries(connections.map((connection) => [connection.toolkit, connection]));
  return { data: { results, summary }, error: null };
}

function connectionOf(
  context: AuthConfigOfSessionContext,
  config: SessionConfig,
  toolkit: string,
  isAnew: boolean,
): Connection {
  const [active] = isAnew ? [] : accountsInSession(context, config, toolkit);
  if (active) {
    return { toolkit, status: "ACTIVE", connected_account_id: active.id };
  }
  try {
    const authConfig = authConfigOfSession(context, config, toolkit);
    const { id, link } = linkAccount(context, authConfig, { user_id: config.user_id });
    const redirect_url = link && linkAddress(link, context.origin);
    return { toolkit, status: "INITIATED", connected_account_id: id, ...(redirect_url && { redirect_url }) };
  } catch (error) {
    if (error instanceof ApiError) {
      return { toolkit, status: "FAILED", error_message: error.message };
    }
    throw error;
  }
}
