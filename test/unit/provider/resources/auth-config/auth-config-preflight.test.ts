import { UNKNOWN } from "../../../../../provider/core/unknown";
import { authConfigFailures } from "../../../../../provider/resources/auth-config/auth-config-preflight";
import type { AuthConfigRun } from "../../../../../provider/resources/auth-config/auth-configs";
import { ComposioRun } from "../../../../../provider/run/composio-run";
import { apiAt } from "../../../../support/composio";
import { type HttpServer, startHttpServer } from "../../../../support/http-server";

const CLIENT = [
  { name: "client_id", displayName: "Client ID", required: true },
  { name: "client_secret", displayName: "Client secret", required: true, is_secret: true },
];

function scheme(mode: string, required: object[] = [], optional: object[] = []) {
  return { mode, fields: { auth_config_creation: { required, optional } } };
}

/** The toolkits that the stub has, by slug. */
const TOOLKITS: Record<string, object> = {
  gmail: {
    composio_managed_auth_schemes: ["OAUTH2"],
    auth_config_details: [scheme("OAUTH2", CLIENT), scheme("bearer_token")],
  },
  jira: { composio_managed_auth_schemes: [], auth_config_details: [scheme("OAUTH2", CLIENT)] },
  two: { auth_config_details: [scheme("OAUTH2", CLIENT), scheme("OAUTH2", [{ name: "tenant" }])] },
  odd: {
    auth_config_details: [
      scheme("OAUTH2", [
        { name: "scopes" },
        { name: "user_scopes" },
        { name: "base_url", default: "https://example.com" },
        { name: "hint", required: false },
      ]),
    ],
  },
  exa: { no_auth: true, auth_config_details: [scheme("NO_AUTH")] },
  hackernews: { no_auth: true },
  codeinterpreter: { auth_config_details: [scheme("no_auth")] },
  gemini: { no_auth: true, auth_config_details: [scheme("NO_AUTH"), scheme("API_KEY")] },
  unclear: { no_auth: true, auth_config_details: [scheme("NO_AUTH"), { mode: {} }] },
  denied: { no_auth: false, auth_config_details: [scheme("NO_AUTH")] },
  bare: {},
};

let http: HttpServer;
let run: AuthConfigRun;
let warnings: string[];
let advice: string[];
/** The status of every answer, unless 200. */
let status: number;

beforeAll(async () => {
  http = await startHttpServer(({ url = "" }, response) => {
    const slug = /^\/api\/v3\/toolkits\/([^/?]+)$/.exec(url)?.[1];
    const all = Object.entries(TOOLKITS).map(([slug, toolkit]) => ({ slug, ...toolkit }));
    const found = slug === undefined ? { items: all } : all.find((toolkit) => toolkit.slug === slug);
    const none = { error: { message: "no", slug: status === 200 ? "Toolkit_NotFound" : "Other" } };
    const code = status === 200 && !found ? 404 : status;
    response.writeHead(code).end(JSON.stringify(code === 200 ? found : none));
  });
});
afterAll(() => http.close());
beforeEach(() => {
  http.requests.length = 0;
  warnings = [];
  advice = [];
  status = 200;
  run = Object.assign(
    new ComposioRun(
      () => apiAt(http.origin),
      (warning) => warnings.push(warning),
    ),
    { warnOnce: (warning: string) => advice.push(warning) },
  );
});

function failures(news: object, olds: object = {}) {
  return authConfigFailures(run, { ...olds }, { ...news });
}

function custom(credentials: unknown, more: object = {}) {
  return { toolkit: "gmail", custom: { authScheme: "OAUTH2", credentials, ...more } };
}

test.each<[string, object]>([
  ["a managed auth config", { toolkit: "gmail", managed: {} }],
  ["one that declares neither form", { toolkit: "gmail" }],
  ["a custom one with all fields", custom({ client_id: "a", client_secret: "b" })],
  ["a field that is not known yet", custom({ client_id: "a", client_secret: UNKNOWN })],
  ["credentials that are not known yet", custom(UNKNOWN)],
  ["a form that is not known yet", { toolkit: "gmail", custom: UNKNOWN }],
  ["a scheme that is not known yet", custom({}, { authScheme: UNKNOWN })],
  ["a scheme in another case", custom({}, { authScheme: "bearer_token" })],
  ["the less demanding of two forms of a scheme", { ...custom({ tenant: "x" }), toolkit: "two" }],
  [
    "fields with inputs of their own, defaults or doubts",
    { ...custom(undefined, { scopes: ["a"], userScopes: UNKNOWN }), toolkit: "odd" },
  ],
  [
    "a toolkit that also works without authentication",
    { ...custom({}, { authScheme: "API_KEY" }), toolkit: "gemini" },
  ],
  ["a toolkit whose schemes cannot all be read", { toolkit: "unclear" }],
  ["a toolkit that denies to work without authentication", { toolkit: "denied" }],
  ["a toolkit without any description", { ...custom({}), toolkit: "bare" }],
  ["a managed one of such a toolkit", { toolkit: "bare", managed: {} }],
])("%s is fine", async (_, news) => {
  expect(await failures(news)).toEqual([]);
  expect(warnings).toEqual([]);
  expect(http.requests).toHaveLength(1);
});

test.each<[string, object, string, string]>([
  [
    "an unknown toolkit",
    { toolkit: "gmial" },
    "toolkit",
    '"gmial" is not a toolkit that Composio has; did you mean "gmail"?',
  ],
  [
    "what no toolkit is named",
    { toolkit: "x/y z" },
    "toolkit",
    "is not a toolkit that Composio has; check the slug",
  ],
  ...["exa", "hackernews", "codeinterpreter"].map((toolkit): [string, object, string, string] => [
    `the toolkit ${toolkit}, which has no authentication`,
    { toolkit, managed: {} },
    "toolkit",
    `"${toolkit}" needs no authentication and can have no auth config; list it under noAuthApps of the MCP server`,
  ]),
  [
    "a missing field",
    custom({ client_id: "a" }),
    "custom.credentials",
    'lacks what OAUTH2 of the toolkit "gmail" needs: client_secret (Client secret)',
  ],
  [
    "missing credentials",
    custom(undefined),
    "custom.credentials",
    "needs: client_id (Client ID), client_secret (Client secret)",
  ],
  [
    "a field that is null",
    custom({ client_id: null, client_secret: "b" }),
    "custom.credentials",
    "client_id",
  ],
  [
    "a field that is empty",
    custom({ client_id: "a", client_secret: "" }),
    "custom.credentials",
    'lacks what OAUTH2 of the toolkit "gmail" needs: client_secret (Client secret)',
  ],
  [
    "fields in the wrong place",
    { ...custom({ client_id: "a" }), sharedConnectionFields: { client_secret: "b" } },
    "custom.credentials",
    "; move client_secret here from sharedConnectionFields",
  ],
])("%s is a failure", async (_, news, property, reason) => {
  expect(await failures(news)).toEqual([{ property, reason: expect.stringContaining(reason) }]);
  expect(warnings).toEqual([]);
});

test.each<[string, object, string]>([
  [
    "a scheme that the toolkit does not offer",
    custom({}, { authScheme: "SAML" }),
    'the toolkit "gmail" does not offer SAML by its own description, but OAUTH2, BEARER_TOKEN; Composio may refuse',
  ],
  [
    "a managed auth config where Composio has no app",
    { toolkit: "jira", managed: {} },
    "give `custom`, with an app or a key of your own: its scheme is OAUTH2, which needs client_id (Client ID), client_secret (Client secret).",
  ],
  [
    "a misspelt field beside the right ones",
    custom({ client_id: "a", client_secret: "b", client_secrt: "hush" }),
    '"client_secrt" in custom.credentials is not a field of OAUTH2 of gmail; did you mean "client_secret"?',
  ],
  [
    "a field like no other",
    custom({ client_id: "a", client_secret: "b", x: UNKNOWN }),
    '"x" in custom.credentials is not a field of OAUTH2 of gmail; its fields are client_id, client_secret.',
  ],
  [
    "a toolkit of the project's own that is not there",
    { toolkit: "custom_crm" },
    'the toolkit "CUSTOM_CRM" of an auth config is not there, or not yet.',
  ],
])("%s is a warning", async (_, news, warning) => {
  expect(await failures(news)).toEqual([]);
  expect(warnings).toEqual([expect.stringContaining(warning)]);
  expect(http.requests).toHaveLength(1);
});

describe("nothing is asked", () => {
  const olds = custom({ client_id: "a", client_secret: "b" });

  it.each<[string, object]>([
    ["where nothing changed", olds],
    ["where a secret changed", custom({ client_secret: "c", client_id: "a" })],
    [
      "where other inputs changed",
      { ...custom({ client_id: "a", client_secret: "b" }, { scopes: ["x"] }), name: "n" },
    ],
    ["where the toolkit is not known yet", { ...olds, toolkit: UNKNOWN }],
  ])("%s", async (_, news) => {
    expect(await failures(news, olds)).toEqual([]);
    expect(http.requests).toEqual([]);
  });

  it("twice in a run", async () => {
    await Promise.all([failures({ toolkit: "gmail" }), failures(olds), failures({ toolkit: "GMAIL" })]);
    await Promise.all([failures({ toolkit: "gmial" }), failures({ toolkit: "gmaill" })]);
    expect(http.requests.map(({ url }) => url)).toEqual([
      "/api/v3/toolkits/gmail",
      "/api/v3/toolkits/gmial",
      "/api/v3/toolkits/gmaill",
      "/api/v3/toolkits?limit=1000",
    ]);
  });
});

describe("of an auth config that is there", () => {
  const imported = custom({ client_id: "a" });

  it("a field that the program has never declared is not missed", async () => {
    expect(await failures(custom({ client_id: "a", tenant: "t" }), imported)).toEqual([]);
    expect(http.requests).toHaveLength(1);
  });

  it.each<[string, object, object]>([
    ["with a key that goes", custom({ tenant: "t" }), imported],
    [
      "with another scheme",
      custom({ client_id: "a" }),
      { ...custom({ client_id: "a" }, { authScheme: "SAML" }) },
    ],
    ["from a managed one", custom({ client_id: "a" }), { toolkit: "gmail", managed: {} }],
  ])("a field is missed where it is replaced %s", async (_, news, olds) => {
    expect(await failures(news, olds)).toEqual([
      { property: "custom.credentials", reason: expect.stringContaining("client_secret") },
    ]);
  });
});

test("where Composio cannot be asked, nothing fails, and one warning says so", async () => {
  status = 403;
  expect(await failures({ toolkit: "gmial" })).toEqual([]);
  expect(await failures({ toolkit: "exa" })).toEqual([]);
  expect(warnings).toEqual([expect.stringContaining("GET /api/v3/toolkits/gmial")]);
  expect(http.requests).toHaveLength(1);
});

describe("the callback URL of an OAuth app of one's own", () => {
  const OWN = { client_id: "a", client_secret: "b" };

  it("is asked for where an auth config is made without it", async () => {
    expect(await failures(custom(OWN))).toEqual([]);
    expect(advice).toEqual([expect.stringContaining("sets no oauth_redirect_uri")]);
  });

  it.each<[string, object, object]>([
    ["it is given", custom({ ...OWN, oauth_redirect_uri: "https://example.com/back" }), {}],
    ["it is not known yet", custom({ ...OWN, oauth_redirect_uri: UNKNOWN }), {}],
    ["no credential is known yet", custom(UNKNOWN), {}],
    ["the auth config is there", custom({ ...OWN, extra: "x" }), custom(OWN)],
    ["the app is Composio's", { toolkit: "gmail", managed: {} }, {}],
  ])("is not where %s", async (_, news, olds) => {
    await failures(news, olds);
    expect(advice).toEqual([]);
  });
});
