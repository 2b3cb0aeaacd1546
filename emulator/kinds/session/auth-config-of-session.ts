import { findToolkit, takesNoAuth } from "../../catalogue";
import { newAuthConfig } from "../auth-config/new-auth-config";
import type { StoredAuthConfig } from "../auth-config/stored-auth-config";
import type { CustomToolkitHolder } from "../custom-toolkit/custom-toolkit-store";
import { ofToolkit } from "./accounts-in-session";
import type { SessionContext } from "./session-context";
import { noManagedAuth, toolkitIsNoAuth, toolkitNotAllowed } from "./session-errors";
import { toolkitsOf } from "./session-policy";
import type { SessionConfig } from "./stored-session";

export type AuthConfigOfSessionContext = SessionContext & CustomToolkitHolder;

/**
 * The auth config through which a session connects a toolkit: the one that it names, else one that the project has, else
 * a new one with an app of Composio's. Throws the answer where there can be none.
 */
export function authConfigOfSession(
  context: AuthConfigOfSessionContext,
  config: SessionConfig,
  slug: string,
): StoredAuthConfig {
  const toolkit = findToolkit(slug);
  if (!toolkit || !toolkitsOf(config, context.settings.sessions).includes(slug)) {
    throw toolkitNotAllowed(slug);
  }
  if (takesNoAuth(toolkit)) {
    throw toolkitIsNoAuth(slug);
  }
  const named = ofToolkit(config.auth_configs, slug);
  const known = context.authConfigs
    .live()
    .find(({ id, toolkit: of, status }) => (named ?? id) === id && of === slug && status === "ENABLED");
  if (known) {
    return known;
  }
  if (named !== undefined || toolkit.managed.length === 0) {
    throw noManagedAuth(slug);
  }
  const wanted = { toolkit: { slug }, auth_config: { type: "use_composio_managed_auth" as const } };
  return context.authConfigs.add({ ...newAuthConfig(wanted, context), is_enabled_for_tool_router: true });
}
