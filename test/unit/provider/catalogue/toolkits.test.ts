import type { Toolkits } from "../../../../provider/catalogue/toolkits";
import { apiAt } from "../../../support/composio";
import { type HttpServer, startHttpServer } from "../../../support/http-server";

let http: HttpServer;
let toolkits: Toolkits;
let status: number;
let body: object;

beforeAll(async () => {
  http = await startHttpServer((_, response) => response.writeHead(status).end(JSON.stringify(body)));
  toolkits = apiAt(http.origin).toolkits;
});
afterAll(() => http.close());
beforeEach(() => {
  http.requests.length = 0;
  status = 200;
});

function paths(): string[] {
  return http.requests.map(({ method, url }) => `${method} ${url}`);
}

test("a toolkit is read with its schemes and their fields", async () => {
  const secret = { name: "client_secret", displayName: "Client secret", required: true, is_secret: true };
  body = {
    slug: "hubspot",
    name: "HubSpot",
    enabled: true,
    no_auth: false,
    meta: { description: "A CRM.", logo: "https://example.com/hubspot.svg" },
    composio_managed_auth_schemes: ["oauth2"],
    composio_managed_auth: [{ mode: "OAUTH2" }, { mode: "api_key" }],
    auth_config_details: [
      {
        mode: "oauth2",
        name: "hubspot_oauth",
        fields: {
          auth_config_creation: {
            required: [secret, { name: "client_id", description: "Of the app.", default: null }],
            optional: [{ name: "scopes", required: true, default: "crm" }],
          },
          connected_account_initiation: { required: [{ name: "subdomain", required: false }] },
        },
      },
    ],
  };
  const field = { description: undefined, required: false, isSecret: false, default: undefined };
  expect(await toolkits.find("HubSpot")).toEqual({
    availableVersions: [],
    slug: "hubspot",
    name: "HubSpot",
    description: "A CRM.",
    logo: "https://example.com/hubspot.svg",
    enabled: true,
    noAuth: false,
    managedSchemes: ["OAUTH2", "API_KEY"],
    schemeNames: ["OAUTH2"],
    schemes: [
      {
        scheme: "OAUTH2",
        name: "hubspot_oauth",
        creationFields: [
          { ...field, name: "client_secret", displayName: "Client secret", required: true, isSecret: true },
          {
            ...field,
            name: "client_id",
            displayName: "client_id",
            required: true,
            description: "Of the app.",
          },
          { ...field, name: "scopes", displayName: "scopes", default: "crm" },
        ],
        connectionFields: [{ ...field, name: "subdomain", displayName: "subdomain" }],
      },
    ],
  });
  expect(paths()).toEqual(["GET /api/v3/toolkits/hubspot"]);
});

test.each<[string, object, object]>([
  ["nothing but a slug", {}, { schemes: undefined, schemeNames: undefined, managedSchemes: undefined }],
  [
    "odd texts",
    { name: 7, meta: "x", no_auth: "yes", enabled: null },
    { name: undefined, noAuth: undefined },
  ],
  ["a description of its own", { description: "Mail.", meta: null }, { description: "Mail." }],
  [
    "names of schemes alone",
    { auth_schemes: ["OAUTH2", "oauth2"] },
    { schemeNames: ["OAUTH2"], schemes: undefined },
  ],
  ["an odd scheme", { auth_config_details: [{ mode: 7 }, null] }, { schemes: [], schemeNames: undefined }],
  ["no schemes", { auth_config_details: [] }, { schemes: [], schemeNames: [] }],
  [
    "odd fields",
    {
      auth_config_details: [
        { mode: "API_KEY", fields: [] },
        { mode: "BASIC", fields: { auth_config_creation: { required: [{}, "x"], optional: "none" } } },
      ],
    },
    { schemes: ["API_KEY", "BASIC"].map((scheme) => ({ scheme, creationFields: [], connectionFields: [] })) },
  ],
])("a toolkit with %s is a toolkit", async (_, change, expected) => {
  body = { slug: "gmail", ...change };
  expect(await toolkits.find("gmail")).toMatchObject({ slug: "gmail", ...expected });
  body = { items: [body, { slug: null }] };
  expect(await toolkits.list({})).toMatchObject({ items: [{ slug: "gmail", ...expected }], isWhole: false });
});

test("an answer with another toolkit is an error", async () => {
  body = { slug: "slack" };
  await expect(toolkits.find("gmail")).rejects.toThrow("Composio answered with another toolkit");
});

test("all pages of the list are read, at most 1000 toolkits each", async () => {
  const pages = await startHttpServer(({ url = "" }, response) => {
    const isLast = url.includes("cursor=");
    const page = isLast ? { items: [{ slug: "b" }] } : { items: [{ slug: "a" }], next_cursor: "c2" };
    response.end(JSON.stringify(page));
  });
  const { items, isWhole } = await apiAt(pages.origin).toolkits.list({ search: "mail" });
  expect([items.map(({ slug }) => slug), isWhole]).toEqual([["a", "b"], true]);
  expect(pages.requests.map(({ url }) => url)).toEqual([
    "/api/v3/toolkits?search=mail&limit=1000",
    "/api/v3/toolkits?search=mail&limit=1000&cursor=c2",
  ]);
  await pages.close();
});

describe("a toolkit", () => {
  it.each<[string, number, object]>([
    ["404", 404, { message: "Toolkit gmial not found", slug: "Toolkit_NotFound" }],
    ["400", 400, { message: "no such one", slug: "Toolkit_ToolkitNotFound" }],
    ["404 without a slug", 404, { message: "Toolkit not found" }],
  ])("does not exist when Composio says so by a %s", async (_, code, error) => {
    [status, body] = [code, { error }];
    expect(await toolkits.find("gmial")).toBeUndefined();
    expect(http.requests).toHaveLength(1);
  });

  it.each<[string, number, object]>([
    ["that the route is unknown", 404, { error: { message: "Route GET:/api/v3/toolkits/gmail not found" } }],
    ["of a path", 404, { error: { message: "Not found: /toolkits/gmail" } }],
    ["of something else", 404, { error: { message: "Project not found", slug: "Project_NotFound" } }],
    ["of a proxy", 404, { message: "Toolkit not found" }],
    ["of another status", 500, { error: { message: "no", slug: "Toolkit_NotFound" } }],
    ["that the request is wrong", 400, { error: { message: "no toolkit", slug: "HTTP_BadRequest" } }],
    [
      "that the key may not read it",
      403,
      { error: { message: "no", slug: "APIKey_InsufficientPermissions" } },
    ],
  ])("is not known not to exist by an answer %s", async (_, code, answer) => {
    [status, body] = [code, answer];
    await expect(toolkits.find("gmail")).rejects.toThrow(String(code));
  });

  it.each([".", "..", "a/b", "a b", "", "é"])("of the slug %j is not asked for", async (slug) => {
    expect(await toolkits.find(slug)).toBeUndefined();
    expect(http.requests).toEqual([]);
  });

  it("of the project's own is asked for in upper case", async () => {
    body = { slug: "CUSTOM_CRM" };
    expect(await toolkits.find("custom_crm")).toMatchObject(body);
    expect(paths()).toEqual(["GET /api/v3/toolkits/CUSTOM_CRM"]);
  });
});
