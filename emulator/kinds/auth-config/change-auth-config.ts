import { badRequest } from "../../api/api-error";
import type { CustomToolkitHolder } from "../custom-toolkit/custom-toolkit-store";
import { schemeOfProject } from "../custom-toolkit/toolkits-of-project";
import type { CredentialsChange, UpdateAuthConfigBody } from "./auth-config-bodies";
import { typeOfAuthConfig } from "./auth-config-object";
import { refuseScopesWithTools, requireSharable } from "./auth-config-rules";
import type { AuthConfigSettings } from "./auth-config-settings";
import type { AuthConfigHolder } from "./auth-config-store";
import { mergedCredentials } from "./merge-credentials";
import type { AuthConfigChange, StoredAuthConfig } from "./stored-auth-config";

type Context = Pick<AuthConfigHolder, "settings"> & CustomToolkitHolder;

/** The changes that a PATCH makes to an auth config. Throws the answer when it cannot be done. */
export function changeOfAuthConfig(
  config: StoredAuthConfig,
  body: UpdateAuthConfigBody,
  context: Context,
): AuthConfigChange {
  const settings = context.settings.authConfigs;
  if (body.type !== typeOfAuthConfig(config)) {
    throw badRequest([`type must be '${typeOfAuthConfig(config)}' for ${config.id}`]);
  }

  const credentials = credentialsOf(body);
  const shared = body.shared_connection_fields ?? body.shared_credentials;
  const scheme = schemeOfProject(context, config.toolkit, config.auth_scheme);
  refuseScopesWithTools(credentials ?? {}, body);
  if (scheme) {
    requireSharable(config.toolkit, scheme, shared ?? {});
  }

  const { name, is_enabled_for_tool_router, restrict_to_following_tools, tool_access_config } = body;
  const isWhole = body.type === "custom" && settings.patchedCredentials === "replace";
  const oldShared = settings.patchedSharedFields === "replace" ? {} : config.shared_connection_fields;
  return {
    ...(name !== undefined && { name }),
    ...(is_enabled_for_tool_router !== undefined && { is_enabled_for_tool_router }),
    ...(restrict_to_following_tools && { restrict_to_following_tools }),
    ...(tool_access_config && { tool_access_config }),
    ...(credentials && {
      credentials: mergedCredentials(isWhole ? {} : config.credentials, credentials, settings),
    }),
    ...(shared && { shared_connection_fields: mergedCredentials(oldShared, shared, settings) }),
    ...proxyOf(body, settings),
  };
}

/** Scopes of a managed one stand beside the other fields. */
function credentialsOf(body: UpdateAuthConfigBody): CredentialsChange | undefined {
  if (body.type === "custom") {
    return body.credentials;
  }
  const { scopes, user_scopes } = body;
  return { ...(scopes !== undefined && { scopes }), ...(user_scopes !== undefined && { user_scopes }) };
}

function proxyOf(body: UpdateAuthConfigBody, { clearing }: AuthConfigSettings): AuthConfigChange {
  if (body.type === "default" || body.proxy_config === undefined) {
    return {};
  }
  return body.proxy_config === null && clearing === "ignored" ? {} : { proxy_config: body.proxy_config };
}
