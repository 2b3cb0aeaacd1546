import { badRequest } from "../../api/api-error";
import { type Scheme, type Toolkit, takesNoAuth } from "../../catalogue";
import { toolkitNotFound } from "../custom-toolkit/custom-toolkit-errors";
import type { CustomToolkitHolder } from "../custom-toolkit/custom-toolkit-store";
import { toolkitOfProject } from "../custom-toolkit/toolkits-of-project";
import type { CreateAuthConfigBody, CustomForm, ManagedForm } from "./auth-config-bodies";
import { managedAppInvalid, noAuthToolkit, noManagedApp, schemeNotOffered } from "./auth-config-errors";
import { refuseScopesWithTools, requireCredentials, requireSharable } from "./auth-config-rules";
import type { AuthConfigSettings } from "./auth-config-settings";
import type { AuthConfigHolder } from "./auth-config-store";
import type { NewAuthConfig } from "./stored-auth-config";

type Context = AuthConfigHolder & CustomToolkitHolder;

/** The auth config that a body asks for. Throws the answer when it cannot be had. */
export function newAuthConfig(
  { toolkit: { slug }, auth_config: form = { type: "use_composio_managed_auth" } }: CreateAuthConfigBody,
  context: Context,
): NewAuthConfig {
  const settings = context.settings.authConfigs;
  const toolkit = toolkitOfProject(context, slug);
  if (!toolkit) {
    throw toolkitNotFound(slug);
  }
  if (takesNoAuth(toolkit)) {
    throw noAuthToolkit(toolkit.slug);
  }

  const isCustom = form.type === "use_custom_auth";
  const scheme = isCustom ? customScheme(toolkit, form) : managedScheme(toolkit, form, settings);
  const { credentials = {}, shared_connection_fields: shared = form.shared_credentials ?? {} } = form;
  refuseScopesWithTools(credentials, form);
  requireSharable(toolkit.slug, scheme, shared);
  if (isCustom) {
    requireCredentials(toolkit.slug, scheme, credentials);
  }
  return {
    name: form.name ?? context.authConfigs.newName(toolkit.slug),
    toolkit: toolkit.slug,
    auth_scheme: scheme.mode,
    is_composio_managed: !isCustom,
    credentials,
    shared_connection_fields: shared,
    proxy_config: (isCustom && form.proxy_config) || null,
    is_enabled_for_tool_router: form.is_enabled_for_tool_router ?? false,
    managed_app_id: isCustom ? null : (form.managed_app_id ?? null),
    restrict_to_following_tools: form.restrict_to_following_tools ?? [],
    tool_access_config: form.tool_access_config ?? {},
  };
}

function customScheme({ slug, schemes }: Toolkit, { authScheme }: CustomForm): Scheme {
  const scheme = schemes.find(({ mode }) => mode === authScheme);
  if (scheme) {
    return scheme;
  }
  throw schemeNotOffered(
    slug,
    authScheme,
    schemes.map(({ mode }) => mode),
  );
}

function managedScheme(
  { slug, managed, schemes }: Toolkit,
  { managed_app_id: id }: ManagedForm,
  { managedAppFailure }: AuthConfigSettings,
): Scheme {
  const scheme = schemes.find(({ mode }) => mode === managed[0]?.mode);
  if (managedAppFailure === 306 || !scheme) {
    throw noManagedApp(slug);
  }
  if (managedAppFailure === 301) {
    throw managedAppInvalid(slug);
  }
  if (id !== undefined && !managed.some((app) => app.id === id)) {
    throw badRequest([`auth_config.managed_app_id is not one of toolkit ${slug}`]);
  }
  return scheme;
}
