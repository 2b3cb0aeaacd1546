import { uuidOf } from "../../api/uuid-of";
import {
  categoryOf,
  logoOf,
  type ManagedApp,
  type Scheme,
  TOOLKIT_VERSION,
  TOOLKIT_VERSIONS,
  type Toolkit,
  TRIGGER_TYPES,
  takesNoAuth,
  toolsOf,
} from "../../catalogue";
import type { AuthConfigSettings } from "../auth-config/auth-config-settings";

const TIME = "2025-10-27T00:00:00.000Z";

/** A toolkit as the list shows it. */
export function toolkitItem(toolkit: Toolkit, settings: AuthConfigSettings, version = TOOLKIT_VERSION) {
  const { slug, name, description, category, schemes } = toolkit;
  return {
    slug,
    name,
    type: "native",
    no_auth: takesNoAuth(toolkit),
    auth_schemes: schemes.map(({ mode }) => inCase(mode, settings)),
    composio_managed_auth_schemes: managedModes(toolkit, settings),
    is_local_toolkit: false,
    deprecated: { toolkitId: uuidOf(slug) },
    meta: {
      description,
      logo: logoOf(slug),
      categories: [{ ...categoryOf(category), slug: category }],
      version,
      available_versions: TOOLKIT_VERSIONS,
      tools_count: toolsOf(slug, version).length,
      triggers_count: TRIGGER_TYPES.filter(({ toolkit: of }) => of === slug).length,
      created_at: TIME,
      updated_at: TIME,
    },
  };
}

/** A toolkit as reading it shows it: with the fields that each of its schemes asks for. */
export function toolkitObject(toolkit: Toolkit, settings: AuthConfigSettings, version?: string) {
  const { auth_schemes, deprecated, ...item } = toolkitItem(toolkit, settings, version);
  return {
    ...item,
    deprecated: { ...deprecated, rawProxyInfoByAuthSchemes: [] },
    enabled: true,
    auth_config_details: toolkit.schemes.map((scheme) => schemeDetails(toolkit, scheme, settings)),
    composio_managed_auth: toolkit.managed.map((app) => managedApp(app, settings)),
  };
}

/** A toolkit as the list of changes shows it. */
export const toolkitChangelog = ({ slug, name }: Toolkit) => ({
  slug,
  name: slug,
  display_name: name,
  versions: TOOLKIT_VERSIONS.map((version) => ({ version, changelog: `Tools of ${name} as of ${version}` })),
});

/** A toolkit as a session that serves it shows it. */
export function servedToolkit(toolkit: Toolkit, settings: AuthConfigSettings) {
  const { slug, name, no_auth, composio_managed_auth_schemes, meta } = toolkitItem(toolkit, settings);
  const { logo, description } = meta;
  return {
    slug,
    name,
    is_no_auth: no_auth,
    composio_managed_auth_schemes,
    meta: { logo, description },
  };
}

function schemeDetails({ slug }: Toolkit, scheme: Scheme, settings: AuthConfigSettings) {
  const { mode, creation, initiation, requiredScopes, baseUrl } = scheme;
  return {
    mode: inCase(mode, settings),
    name: `${slug}_${mode}`.toLowerCase(),
    required_scopes: requiredScopes,
    fields: { auth_config_creation: creation, connected_account_initiation: initiation },
    ...(baseUrl !== undefined && { proxy: { base_url: baseUrl } }),
  };
}

function managedApp({ mode, scopes, userScopes, id, isDefault }: ManagedApp, settings: AuthConfigSettings) {
  return {
    mode: inCase(mode, settings),
    scopes: { available: scopes },
    ...(userScopes && { user_scopes: { available: userScopes } }),
    ...(id !== undefined && { managed_app_id: id, is_default: isDefault }),
  };
}

const managedModes = ({ managed }: Toolkit, settings: AuthConfigSettings): string[] => [
  ...new Set(managed.map(({ mode }) => inCase(mode, settings))),
];

const inCase = (mode: string, { modes }: AuthConfigSettings): string =>
  modes === "lower-case" ? mode.toLowerCase() : mode;
