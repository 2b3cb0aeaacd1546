import * as pulumi from "@pulumi/pulumi";
import {
  getToolkit,
  getToolkitAuthFields,
  getToolkitAuthFieldsOutput,
  getToolkitOutput,
  getToolkits,
  getToolkitsOutput,
} from "../../../../../provider";
import { type HttpServer, startHttpServer } from "../../../../support/http-server";
import { resolved } from "../../../../support/resolved";

const GMAIL = {
  slug: "gmail",
  name: "Gmail",
  no_auth: false,
  meta: { description: "Mail.", logo: "https://example.com/gmail.svg" },
  composio_managed_auth_schemes: ["OAUTH2"],
};
const DETAILS = [
  {
    mode: "OAUTH2",
    name: "gmail_oauth",
    fields: {
      auth_config_creation: {
        required: [{ name: "client_id", displayName: "Client ID", required: true }],
        optional: [{ name: "scopes", description: "What it may do.", default: "mail", is_secret: false }],
      },
      connected_account_initiation: { required: [{ name: "token", is_secret: true }] },
    },
  },
  { mode: "BEARER_TOKEN" },
];
const BARE = { slug: "bare", name: null };
const EXA = { slug: "exa", no_auth: true, auth_config_details: [{ mode: "NO_AUTH" }] };
const NEWS = { slug: "news", no_auth: true };

let http: HttpServer;

beforeAll(async () => {
  http = await startHttpServer(({ url = "" }, response) => {
    const found = [{ ...GMAIL, auth_config_details: DETAILS }, BARE, EXA, NEWS].find(({ slug }) =>
      url.endsWith(`/toolkits/${slug}`),
    );
    const list = { items: [{ ...GMAIL, auth_schemes: ["OAUTH2", "BEARER_TOKEN"] }, null, BARE] };
    const body = found ?? (url.includes("/toolkits?") ? list : undefined);
    response
      .writeHead(body ? 200 : 404)
      .end(JSON.stringify(body ?? { error: { message: "Toolkit not found", slug: "Toolkit_NotFound" } }));
  });
  pulumi.runtime.setAllConfig({ "composio:apiKey": "ak_test", "composio:retrySeconds": "0" }, [
    "composio:apiKey",
  ]);
  process.env.COMPOSIO_BASE_URL = http.origin;
});
afterAll(() => http.close());
beforeEach(() => {
  http.requests.length = 0;
});

const EXPECTED_GMAIL = {
  slug: "gmail",
  name: "Gmail",
  description: "Mail.",
  logo: "https://example.com/gmail.svg",
  enabled: true,
  noAuth: false,
  authSchemes: ["OAUTH2", "BEARER_TOKEN"],
  managedAuthSchemes: ["OAUTH2"],
  version: "",
  availableVersions: [],
};
const EXPECTED_BARE = {
  slug: "bare",
  name: "bare",
  description: "",
  logo: undefined,
  enabled: true,
  noAuth: false,
  authSchemes: [],
  managedAuthSchemes: [],
  version: "",
  availableVersions: [],
};

describe("getToolkit", () => {
  it("finds a toolkit by its slug in any case, in one request", async () => {
    expect(await getToolkit({ slug: "Gmail" })).toEqual(EXPECTED_GMAIL);
    expect(http.requests).toHaveLength(1);
    expect(await resolved(getToolkitOutput({ slug: pulumi.output("bare") }))).toEqual(EXPECTED_BARE);
    expect(await getToolkit({ slug: "exa" })).toMatchObject({ noAuth: true, authSchemes: ["NO_AUTH"] });
  });

  it("names what is near where there is none", async () => {
    const looking = getToolkit({ slug: "gmial" });
    await expect(looking).rejects.toThrow('There is no toolkit "gmial" in Composio; did you mean "gmail"?');
    await expect(looking).rejects.toBeInstanceOf(pulumi.RunError);
    expect(http.requests).toHaveLength(2);
    await expect(getToolkit({ slug: "xyz/.." })).rejects.toThrow("check the slug");
  });
});

test("getToolkits finds those that match, and those with an app of Composio's on request", async () => {
  expect(await getToolkits()).toEqual({ toolkits: [EXPECTED_GMAIL, EXPECTED_BARE] });
  expect(await getToolkits({ search: "mail", managed: true })).toEqual({ toolkits: [EXPECTED_GMAIL] });
  expect((await resolved(getToolkitsOutput({ managed: pulumi.output(false) }))).toolkits).toHaveLength(2);
  expect(http.requests.map(({ url }) => url)).toEqual([
    "/api/v3/toolkits?limit=1000",
    "/api/v3/toolkits?search=mail&limit=1000",
    "/api/v3/toolkits?limit=1000",
  ]);
});

describe("getToolkitAuthFields", () => {
  const field = { description: "", required: false, secret: false, default: undefined };
  const OAUTH2 = {
    authScheme: "OAUTH2",
    name: "gmail_oauth",
    fields: [
      { ...field, name: "client_id", displayName: "Client ID", required: true },
      { ...field, name: "scopes", displayName: "scopes", description: "What it may do.", default: "mail" },
    ],
    connectionFields: [{ ...field, name: "token", displayName: "token", required: true, secret: true }],
  };
  const BEARER = { authScheme: "BEARER_TOKEN", name: undefined, fields: [], connectionFields: [] };

  it("tells the fields of each scheme, or of one, in one request", async () => {
    expect(await getToolkitAuthFields({ toolkit: "gmail" })).toEqual({ schemes: [OAUTH2, BEARER] });
    expect(http.requests).toHaveLength(1);
    const one = getToolkitAuthFieldsOutput({ toolkit: pulumi.output("gmail"), authScheme: "oauth2" });
    expect(await resolved(one)).toEqual({ schemes: [OAUTH2] });
  });

  it("tells of no schemes where there is no authentication", async () => {
    const NO_AUTH = { authScheme: "NO_AUTH", name: undefined, fields: [], connectionFields: [] };
    expect(await getToolkitAuthFields({ toolkit: "exa" })).toEqual({ schemes: [NO_AUTH] });
    expect(await getToolkitAuthFields({ toolkit: "news" })).toEqual({ schemes: [] });
  });

  it.each<[string, object, string]>([
    [
      "a scheme that the toolkit does not have",
      { toolkit: "gmail", authScheme: "SAML" },
      'The toolkit "gmail" does not have the scheme "SAML"; it has OAUTH2, BEARER_TOKEN.',
    ],
    [
      "a toolkit that Composio does not describe",
      { toolkit: "bare" },
      'Composio does not say what an auth config of the toolkit "bare" needs.',
    ],
    [
      "an unknown toolkit",
      { toolkit: "gmial" },
      'There is no toolkit "gmial" in Composio; did you mean "gmail"?',
    ],
  ])("refuses %s", async (_, args, message) => {
    await expect(getToolkitAuthFields(args as { toolkit: string })).rejects.toThrow(message);
  });
});
