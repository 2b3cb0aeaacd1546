import { importedObject } from "../../../../../provider/cli/imported-object";
import { changedInputs } from "../../../../../provider/core/diff";
import { authConfig } from "../../../../../provider/resources/auth-config/auth-config-definition";
import { importedAuthConfigInputs } from "../../../../../provider/resources/auth-config/auth-config-import";
import type { AuthConfigObject } from "../../../../../provider/resources/auth-config/auth-config-object";

const MANAGED: AuthConfigObject = {
  id: "ac_1",
  name: "mail",
  toolkit: { slug: "GMAIL" },
  status: "ENABLED",
  auth_scheme: "OAUTH2",
  is_composio_managed: true,
  is_enabled_for_tool_router: false,
  shared_connection_fields: { subdomain: "acme" },
};
const CUSTOM: AuthConfigObject = {
  ...MANAGED,
  is_composio_managed: false,
  credentials: { client_id: "id", client_secret: "shown by mistake" },
};
const PLAIN = { toolkit: "gmail", name: "mail", managed: {} };
const OWN = { toolkit: "gmail", name: "mail", custom: { authScheme: "OAUTH2" } };

test.each<[string, AuthConfigObject, object]>([
  ["of Composio's", MANAGED, PLAIN],
  ["of an own app, without its credentials", CUSTOM, OWN],
  ["without a name", { ...MANAGED, name: "ac_1" }, { ...PLAIN, name: "ac_1" }],
  ["that is disabled", { ...MANAGED, status: "DISABLED" }, { ...PLAIN, enabled: false }],
  [
    "for sessions",
    { ...MANAGED, is_enabled_for_tool_router: true },
    { ...PLAIN, enabledForToolRouter: true },
  ],
  [
    "with scopes in a text",
    { ...MANAGED, credentials: { scopes: "a b,c", user_scopes: "d" } },
    { ...PLAIN, managed: { scopes: ["a", "b", "c"], userScopes: ["d"] } },
  ],
  [
    "of an own app with scopes in a list",
    { ...CUSTOM, credentials: { scopes: ["a", "b"] } },
    { ...OWN, custom: { authScheme: "OAUTH2", scopes: ["a", "b"] } },
  ],
  [
    "with masked scopes",
    { ...MANAGED, credentials: { scopes: "REDACTED", user_scopes: ["a", "b..."] } },
    PLAIN,
  ],
  ["with no scopes", { ...MANAGED, credentials: { scopes: "", user_scopes: null } }, PLAIN],
  [
    "with a proxy",
    { ...CUSTOM, proxy_config: { proxy_url: "https://proxy.test" } },
    { ...OWN, custom: { authScheme: "OAUTH2", proxyConfig: { proxyUrl: "https://proxy.test" } } },
  ],
])("an auth config %s is declared as it is, and nothing is left to do", (_, remote, declaration) => {
  expect(importedAuthConfigInputs(remote)).toEqual(declaration);
  const { inputs, outputs, failures } = importedObject(
    authConfig,
    "x",
    remote,
    importedAuthConfigInputs(remote),
  );
  expect(failures).toEqual([]);
  expect(changedInputs(authConfig.fields, outputs, inputs)).toEqual([]);
});
