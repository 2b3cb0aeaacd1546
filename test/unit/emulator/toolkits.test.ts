import { useEmulator } from "composio-emulator/jest";
import { clientOf, type ErrorBody, request } from "../../support/emulator/client";

interface Page {
  items: { slug: string }[];
  next_cursor: string | null;
}

describe("toolkits", () => {
  const emulator = useEmulator({ strict: false });
  let client: ReturnType<typeof clientOf>;

  beforeEach(() => {
    client = clientOf(emulator);
  });

  const slugs = async (query = "") =>
    (await client.get<Page>(`/toolkits${query}`)).body.items.map(({ slug }) => slug);
  const read = async (slug: string) => (await client.get(`/toolkits/${slug}`)).body;

  it("show the fields that each scheme asks for", async () => {
    const plain = { type: "string", description: expect.any(String), user_visible: true };

    expect(await read("jira")).toEqual({
      slug: "jira",
      name: "Jira",
      type: "native",
      no_auth: false,
      enabled: true,
      is_local_toolkit: false,
      deprecated: { toolkitId: expect.any(String), rawProxyInfoByAuthSchemes: [] },
      composio_managed_auth_schemes: [],
      composio_managed_auth: [],
      auth_config_details: [
        {
          mode: "OAUTH2",
          name: "jira_oauth2",
          required_scopes: ["read:jira-work", "write:jira-work"],
          fields: {
            auth_config_creation: {
              required: [
                { ...plain, name: "client_id", displayName: "Client id", required: true },
                {
                  ...plain,
                  name: "client_secret",
                  displayName: "Client secret",
                  required: true,
                  is_secret: true,
                },
              ],
              optional: [
                {
                  ...plain,
                  name: "oauth_redirect_uri",
                  displayName: "Redirect URI",
                  required: false,
                  default: "https://backend.composio.dev/api/v3.1/toolkits/auth/callback",
                },
                {
                  ...plain,
                  name: "scopes",
                  displayName: "Scopes",
                  required: false,
                  default: "read:jira-work,write:jira-work",
                },
              ],
            },
            connected_account_initiation: {
              required: [
                {
                  ...plain,
                  name: "subdomain",
                  displayName: "Subdomain",
                  required: true,
                  is_available_as_shared_credentials: true,
                },
              ],
              optional: [],
            },
          },
        },
        {
          mode: "API_KEY",
          name: "jira_api_key",
          required_scopes: [],
          fields: {
            auth_config_creation: { required: [], optional: [] },
            connected_account_initiation: {
              required: [
                {
                  ...plain,
                  name: "generic_api_key",
                  displayName: "API key",
                  required: true,
                  is_secret: true,
                  legacy_template_name: "api_key",
                  is_available_as_shared_credentials: true,
                },
                expect.objectContaining({ name: "subdomain" }),
              ],
              optional: [],
            },
          },
        },
      ],
      meta: {
        description: "Issues of teams",
        logo: "https://logos.composio.dev/api/jira",
        categories: [{ id: "developer-tools", slug: "developer-tools", name: "developer tools" }],
        version: "20251027_00",
        available_versions: ["20251027_00", "20250905_00"],
        tools_count: 0,
        triggers_count: 0,
        created_at: "2025-10-27T00:00:00.000Z",
        updated_at: "2025-10-27T00:00:00.000Z",
      },
    });
  });

  it("show the managed apps, of Slack two of one scheme", async () => {
    const app = {
      mode: "OAUTH2",
      scopes: { available: ["chat:write", "channels:read"] },
      user_scopes: { available: ["search:read"] },
    };

    expect(await read("slack")).toMatchObject({
      composio_managed_auth_schemes: ["OAUTH2"],
      composio_managed_auth: [
        { ...app, managed_app_id: "ma_slack_standard", is_default: true },
        { ...app, managed_app_id: "ma_slack_legacy", is_default: false },
      ],
    });
  });

  it.each([
    ["gmail", ["OAUTH2", "BEARER_TOKEN"], ["OAUTH2"]],
    ["trello", ["OAUTH1", "BEARER_TOKEN"], ["OAUTH1"]],
    ["snowflake", ["BASIC", "OAUTH2"], []],
    ["stripe", ["API_KEY"], []],
    ["googlebigquery", ["GOOGLE_SERVICE_ACCOUNT"], []],
    ["granola", ["DCR_OAUTH"], []],
    ["hackernews", ["NO_AUTH"], []],
  ])("have %s with %j", async (slug, schemes, managed) => {
    expect(await read(slug)).toMatchObject({
      auth_config_details: schemes.map((mode) => ({ mode })),
      composio_managed_auth_schemes: managed,
      no_auth: schemes[0] === "NO_AUTH",
    });
  });

  it("show a base URL where there is one", async () => {
    expect(await read("stripe")).toMatchObject({
      auth_config_details: [{ proxy: { base_url: "https://api.stripe.com" } }],
    });
  });

  it("are no toolkit without authentication when that is one scheme of several", async () => {
    expect(await read("gemini")).toMatchObject({ no_auth: false });
  });

  it("can spell the schemes in lower case", async () => {
    emulator.settings.authConfigs.modes = "lower-case";

    expect(await read("gmail")).toMatchObject({
      auth_config_details: [{ mode: "oauth2" }, { mode: "bearer_token" }],
      composio_managed_auth_schemes: ["oauth2"],
      composio_managed_auth: [{ mode: "oauth2" }],
    });
  });

  it("are read by a slug in any case, with a version, under both prefixes", async () => {
    expect(await read("GMail?version=latest")).toMatchObject({ slug: "gmail" });
    const headers = { "x-api-key": "ak_test" };
    expect((await request("GET", `${emulator.url}/api/v3.1/toolkits/gmail`, { headers })).status).toBe(200);
  });

  it("are listed, and walked by cursor", async () => {
    const first = (await client.get<Page>("/toolkits?limit=15")).body;
    const rest = await slugs(`?limit=15&cursor=${first.next_cursor}`);

    expect(first.items[0]).toMatchObject({
      slug: "gmail",
      type: "native",
      no_auth: false,
      auth_schemes: ["OAUTH2", "BEARER_TOKEN"],
      composio_managed_auth_schemes: ["OAUTH2"],
      meta: { tools_count: 6 },
    });
    expect([...first.items.map(({ slug }) => slug), ...rest]).toEqual(await slugs("?limit=1000"));
    expect((await client.get<ErrorBody>("/toolkits?limit=1001")).status).toBe(400);
  });

  it("are found by search and by type", async () => {
    expect(await slugs("?search=BIG")).toEqual(["googlebigquery"]);
    expect(await slugs("?search=hacker%20news&type=native")).toEqual(["hackernews"]);
    expect(await slugs("?type=custom")).toEqual([]);
    expect((await client.get("/toolkits?type=other")).status).toBe(400);
  });
});
