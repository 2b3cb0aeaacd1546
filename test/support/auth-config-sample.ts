import { authConfig } from "../../provider/resources/auth-config/auth-config-definition";
import type { Sample } from "./sample";

const CREDENTIALS = {
  client_id: "app",
  client_secret: "hush-0123456789abcdef",
  oauth_redirect_uri: "https://crm.example.com/back",
};
const CUSTOM = { authScheme: "OAUTH2", credentials: CREDENTIALS, scopes: ["oauth"] };
const MANAGED = { scopes: ["chat:write"], userScopes: ["search:read"], managedAppId: "ma_slack_standard" };
const PROXY = { proxyUrl: "https://proxy.example.com", proxyAuthKey: "proxy-0123456789abcdef" };
/** As of a service account: longer than what a message quotes, and of several lines. */
const LONG = JSON.stringify({
  private_key: `-----BEGIN PRIVATE KEY-----\n${"MIIEvQIBADANBgkq\n".repeat(200)}`,
});
const SHARED = { generic_api_key: "shared-0123456789abcdef" };
const WITH_PROXY = { ...CUSTOM, proxyConfig: PROXY };

export const AUTH_CONFIG_SAMPLE: Sample = {
  definition: authConfig,
  inputs: { toolkit: "hubspot", name: "crm", custom: CUSTOM },
  fields: {
    toolkit: { to: "gmail", removed: "refused" },
    name: {
      to: "sales",
      removed: "refused",
      elsewhere: { change: { name: "renamed" }, shows: "renamed" },
    },
    managed: {
      given: { toolkit: "slack", custom: undefined, managed: MANAGED },
      to: { ...MANAGED, scopes: ["chat:write", "channels:read"], userScopes: [] },
      replacing: { "another app": { ...MANAGED, managedAppId: "ma_slack_legacy" } },
      removed: "same",
      elsewhere: {
        change: { credentials: { scopes: "channels:read", user_scopes: "search:read" } },
        shows: { ...MANAGED, scopes: ["channels:read"] },
      },
    },
    custom: {
      given: { custom: WITH_PROXY },
      to: {
        authScheme: "OAUTH2",
        credentials: { ...CREDENTIALS, client_secret: "another-0123456789", tenant: 7 },
        scopes: ["crm.objects.contacts.read", "oauth"],
      },
      replacing: {
        "another scheme": { authScheme: "BEARER_TOKEN", credentials: CREDENTIALS },
        "fewer credentials": {
          ...CUSTOM,
          credentials: { client_id: CREDENTIALS.client_id, client_secret: CREDENTIALS.client_secret },
        },
      },
      removed: { is: undefined },
      removalReplaces: true,
      elsewhere: {
        change: {
          credentials: { ...CREDENTIALS, client_id: "other", scopes: "oauth crm.objects.contacts.read" },
        },
        shows: {
          ...WITH_PROXY,
          credentials: { ...CREDENTIALS, client_id: "other" },
          scopes: ["oauth", "crm.objects.contacts.read"],
        },
      },
    },
    sharedConnectionFields: {
      given: { toolkit: "jira", sharedConnectionFields: { subdomain: "acme" } },
      to: { subdomain: "example" },
      removed: "same",
      elsewhere: {
        change: { shared_connection_fields: { subdomain: "other" } },
        shows: { subdomain: "other" },
      },
    },
    enabledForToolRouter: {
      given: { enabledForToolRouter: true },
      to: false,
      removed: "same",
      elsewhere: { change: { is_enabled_for_tool_router: false }, shows: false },
    },
    enabled: {
      given: { enabled: false },
      to: true,
      removed: { is: true },
      elsewhere: { change: { status: "ENABLED" }, shows: true },
    },
    revokeOnDelete: { given: { revokeOnDelete: true }, to: false, removed: { is: false } },
    forceDestroy: { given: { forceDestroy: true }, to: false, removed: { is: false } },
  },
  incomplete: [
    {
      what: "that is created and cannot be read",
      faults: [{ operation: "getAuthConfig", kind: "answer", status: 500 }],
    },
    {
      what: "that is created and cannot be disabled",
      given: { enabled: false },
      faults: [{ operation: "setAuthConfigStatus", kind: "answer", status: 500 }],
    },
  ],
  secrets: {
    inputs: {
      toolkit: "jira",
      name: "tracker",
      custom: { authScheme: "API_KEY", credentials: { ...CREDENTIALS, key: LONG }, proxyConfig: PROXY },
      sharedConnectionFields: SHARED,
    },
    values: [LONG, CREDENTIALS.client_secret, PROXY.proxyAuthKey, SHARED.generic_api_key],
    writes: { create: "createAuthConfig", update: "updateAuthConfig" },
  },
  live: (emulator) =>
    emulator
      .authConfigs()
      .filter(({ id, deleted }) => !deleted && !/^ac_[a-z]+_[a-z]+$/.test(id))
      .map(({ last_updated_at: _, ...config }) => config),
  change: (emulator, id, change) => void emulator.changeAuthConfig(id, change),
  remove: (emulator, id) => void emulator.deleteAuthConfig(id),
};
