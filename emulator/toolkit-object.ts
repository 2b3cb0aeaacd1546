import type { AuthConfigSettings } from "./auth-configs/settings";
import { logoOf, type ManagedApp, type Scheme, type Toolkit, takesNoAuth, toolsOf } from "./catalogue";

const VERSION = "20251027_00";
const TIME = "2025-10-27T00:00:00.000Z";

/** A toolkit as the list shows it. */
export function toolkitItem(toolkit: Toolkit, settings: AuthConfigSettings) {
  const { slug, name, description, category, schemes } = toolkit;
  return {
    slug,
    name,
    type: "native",
    no_auth: takesNoAuth(toolkit),
    auth_schemes: schemes.map(({ mode }) => inCase(mode, settings)),
    composio_managed_auth_schemes: managedModes(toolkit, settings),
    meta: {
      description,
      logo: logoOf(slug),
      categories: [{ slug: category, name: category.replaceAll("-", " ") }],
      version: VERSION,
      available_versions: [VERSION],
      tools_count: toolsOf(slug).length,
      triggers_count: 0,
      created_at: TIME,
      updated_at: TIME,
    },
  };
}

/** A toolkit as reading it shows it: with the fields that each of its schemes asks for. */
export function toolkitObject(toolkit: Toolkit, settings: AuthConfigSettings) {
  const { auth_schemes, ...item } = toolkitItem(toolkit, settings);
  return {
    ...item,
    enabled: true,
    auth_config_details: toolkit.schemes.map((scheme) => schemeDetails(toolkit, scheme, settings)),
    composio_managed_auth: toolkit.managed.map((app) => managedApp(app, settings)),
  };
}

function schemeDetails({ slug }: Toolkit, scheme: Scheme, settings: AuthConfigSettings) {
  const { mode, creation, initiation, requiredScopes, baseUrl } = scheme;
  return {
    mode: inCase(mode, settings),
    name: `${slug}_${mode}`.toLowerCase(),
    ...(requiredScopes && { required_scopes: requiredScopes }),
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
