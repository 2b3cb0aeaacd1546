import { createHash } from "node:crypto";
import { allOf, logoOf } from "../../catalogue";
import type { ConnectedAccountHolder } from "../connected-account/connected-account-store";
import type { CustomToolkitHolder } from "../custom-toolkit/custom-toolkit-store";
import { schemeOfProject } from "../custom-toolkit/toolkits-of-project";
import type { AuthConfigSettings } from "./auth-config-settings";
import type { AuthConfigHolder } from "./auth-config-store";
import { shownProxy } from "./credential-masks";
import { shownCredentials, shownSharedFields } from "./shown-credentials";
import type { StoredAuthConfig } from "./stored-auth-config";

type Context = Pick<AuthConfigHolder, "settings"> &
  CustomToolkitHolder &
  Pick<ConnectedAccountHolder, "connectedAccounts">;

/** An auth config as reading and listing show it. */
export function authConfigObject(config: StoredAuthConfig, context: Context) {
  const { id, toolkit } = config;
  const settings = context.settings.authConfigs;
  const scheme = schemeOfProject(context, toolkit, config.auth_scheme);
  const sharedFields = shownSharedFields(config, scheme);
  return {
    id,
    uuid: uuidOf(id),
    type: typeOfAuthConfig(config),
    toolkit: { slug: toolkit, logo: logoOf(toolkit) },
    name: config.name,
    status: config.status,
    no_of_connections: config.no_of_connections + context.connectedAccounts.countThrough(id),
    auth_scheme: config.auth_scheme,
    is_composio_managed: config.is_composio_managed,
    created_at: config.created_at,
    last_updated_at: config.last_updated_at,
    is_enabled_for_tool_router: config.is_enabled_for_tool_router,
    expected_input_fields: scheme ? allOf(scheme.initiation) : [],
    tool_access_config: config.tool_access_config,
    restrict_to_following_tools: config.restrict_to_following_tools,
    is_connection_revoke_supported: config.auth_scheme.startsWith("OAUTH"),
    ...withoutValue(settings, {
      created_by: config.created_by,
      credentials: shownCredentials(config, scheme, settings),
      proxy_config: shownProxy(config.proxy_config, settings),
      shared_connection_fields: sharedFields,
      shared_credentials: sharedFields,
    }),
    ...(settings.managedAppId === "shown" && { managed_app_id: config.managed_app_id }),
    ...(settings.deleted === "flagged" && { deleted: config.deleted }),
  };
}

/** The words for managed and custom that all but creating use. */
export const typeOfAuthConfig = ({ is_composio_managed }: StoredAuthConfig): "default" | "custom" =>
  is_composio_managed ? "default" : "custom";

/** Shows fields that are null or have no content as the switch says. */
function withoutValue({ emptyFields }: AuthConfigSettings, fields: Record<string, object | string | null>) {
  const empty = emptyFields === "null" ? null : undefined;
  const shown = Object.entries(fields).map(([name, value]) => {
    const isEmpty = value === null || Object.keys(value).length === 0;
    return [name, isEmpty ? empty : value];
  });
  return Object.fromEntries(shown);
}

/** A deprecated second id, which only has to stay the same. */
function uuidOf(id: string): string {
  const hex = createHash("sha256").update(id).digest("hex");
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
}
