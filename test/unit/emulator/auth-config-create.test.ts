import { useEmulator } from "composio-emulator/jest";
import { authConfigsOf, customForm, SECRETS } from "../../support/emulator/auth-config-client";
import { request } from "../../support/emulator/client";

describe("creating an auth config", () => {
  const emulator = useEmulator({ strict: false });
  let api: ReturnType<typeof authConfigsOf>;
  let atStart: number;

  beforeEach(() => {
    api = authConfigsOf(emulator);
    atStart = emulator.authConfigs().length;
  });

  const newest = () => emulator.authConfigs()[atStart];
  const refusal = async (slug: string, form?: object) => {
    const { status, body } = await api.post(slug, form);
    expect(emulator.authConfigs()).toHaveLength(atStart);
    expect(body.error.status).toBe(status);
    return body.error;
  };

  it("is managed without a form, and answers little", async () => {
    const { status, body } = await api.post("gmail");

    expect({ status, body }).toEqual({
      status: 201,
      body: {
        toolkit: { slug: "gmail" },
        auth_config: {
          id: expect.stringMatching(/^ac_[\w-]{12}$/),
          auth_scheme: "OAUTH2",
          is_composio_managed: true,
          restrict_to_following_tools: [],
        },
      },
    });
    expect(newest()).toMatchObject({
      id: body.auth_config.id,
      name: expect.stringMatching(/^gmail-/),
      status: "ENABLED",
      no_of_connections: 0,
      credentials: {},
      is_enabled_for_tool_router: false,
    });
  });

  it("takes all that a managed one can have", async () => {
    const form = {
      type: "use_composio_managed_auth",
      name: "support",
      credentials: { scopes: ["chat:write"], user_scopes: "search:read", more: 1 },
      is_enabled_for_tool_router: true,
      managed_app_id: "ma_slack_legacy",
    };

    expect((await api.post("slack", form)).status).toBe(201);
    const { type, ...stored } = form;
    expect(newest()).toMatchObject({ ...stored, is_composio_managed: true });
  });

  it("takes all that a custom one can have", async () => {
    const fields = {
      name: "own app",
      credentials: { ...SECRETS, flag: true, scopes: "repo user" },
      proxy_config: { proxy_url: "https://proxy.example", proxy_auth_key: "proxy-key" },
      is_enabled_for_tool_router: true,
    };

    const { body } = await api.post("github", customForm(fields));

    expect(body.auth_config).toMatchObject({ auth_scheme: "OAUTH2", is_composio_managed: false });
    expect(newest()).toMatchObject({ ...fields, toolkit: "github", is_composio_managed: false });
  });

  it("works under /api/v3.1 too", async () => {
    const { status } = await request("POST", `${emulator.url}/api/v3.1/auth_configs`, {
      body: { toolkit: { slug: "gmail" } },
      headers: { "x-api-key": "ak_test" },
    });

    expect(status).toBe(201);
  });

  it("takes a slug in any case, and answers it in lower case", async () => {
    expect((await api.post("GMail")).body.toolkit).toEqual({ slug: "gmail" });
    expect(newest()).toMatchObject({ toolkit: "gmail" });
  });

  it("takes one name several times", async () => {
    const first = await api.custom({ name: "twin" });
    const second = await api.custom({ name: "twin" });

    expect(await api.ids("?search=twin")).toEqual([second, first]);
  });

  it.each([
    ["stripe", "API_KEY"],
    ["gmail", "BEARER_TOKEN"],
    ["snowflake", "BASIC"],
    ["googlebigquery", "GOOGLE_SERVICE_ACCOUNT"],
    ["granola", "DCR_OAUTH"],
    ["gemini", "NO_AUTH"],
  ])("of %s by %s needs no credentials", async (slug, authScheme) => {
    const { status, body } = await api.post(slug, { type: "use_custom_auth", authScheme });

    expect({ status, scheme: body.auth_config.auth_scheme }).toEqual({ status: 201, scheme: authScheme });
  });

  it("of Trello is managed by OAuth 1", async () => {
    expect((await api.post("trello")).body.auth_config.auth_scheme).toBe("OAUTH1");
  });

  it("takes shared fields that the toolkit shares, under both names", async () => {
    const shared = { subdomain: "acme" };

    for (const name of ["shared_connection_fields", "shared_credentials"]) {
      const form = { ...customForm({ authScheme: "API_KEY", credentials: {} }), [name]: shared };
      expect((await api.post("jira", form)).status).toBe(201);
    }
    for (const each of emulator.authConfigs().slice(atStart)) {
      expect(each.shared_connection_fields).toEqual(shared);
    }
  });

  describe("is refused", () => {
    const INVALID = { status: 400, code: 301, slug: "Auth_Config_ValidationError" };

    it.each([
      ["github", "OAUTH2", {}, "client_id, client_secret"],
      ["github", "OAUTH2", { client_id: "id", client_secret: "" }, "client_secret"],
      ["googleads", "OAUTH2", SECRETS, "developer_token"],
      ["pushover", "API_KEY", {}, "app_token"],
      ["trello", "OAUTH1", { consumer_key: "key" }, "consumer_secret"],
      ["outlook", "S2S_OAUTH2", SECRETS, "tenant_id"],
    ])("when %s by %s lacks fields of %j", async (slug, authScheme, credentials, missing) => {
      const { message, ...rest } = await refusal(slug, customForm({ authScheme, credentials }));

      expect(rest).toMatchObject(INVALID);
      expect(message).toBe(
        `Missing required fields for auth scheme ${authScheme} of toolkit ${slug}: ${missing}`,
      );
    });

    it("when secrets are shared", async () => {
      const form = customForm({ credentials: {}, shared_connection_fields: SECRETS });

      const { message, ...rest } = await refusal("github", form);

      expect(rest).toMatchObject(INVALID);
      expect(message).toContain("client_id, client_secret");
    });

    it("when the toolkit does not offer the scheme", async () => {
      const { message, ...rest } = await refusal("github", customForm({ authScheme: "API_KEY" }));

      expect(rest).toMatchObject(INVALID);
      expect(message).toContain("OAUTH2");
    });

    it.each(["exa", "hackernews"])("when %s needs no authentication", async (slug) => {
      const expected = { status: 400, code: 303, slug: "Auth_Config_NoAuthApp" };

      expect(await refusal(slug)).toMatchObject(expected);
      expect(await refusal(slug, customForm({ authScheme: "NO_AUTH" }))).toMatchObject(expected);
    });

    it.each(["jira", "stripe", "granola"])("when %s has no managed app", async (slug) => {
      expect(await refusal(slug)).toMatchObject({
        status: 400,
        code: 306,
        slug: "Auth_Config_DefaultAuthConfigNotFound",
      });
    });

    it("when the toolkit is unknown", async () => {
      expect(await refusal("nowhere")).toMatchObject({ status: 404, message: "Toolkit nowhere not found" });
    });

    it("when the scheme is spelt in snake case", async () => {
      const { type, authScheme, credentials } = customForm();

      expect(await refusal("github", { type, auth_scheme: authScheme, credentials })).toMatchObject({
        status: 400,
        code: 10400,
        errors: expect.arrayContaining([expect.stringContaining("'auth_scheme'")]),
      });
    });

    it.each<[string, object]>([
      ["no type", {}],
      ["another type", { type: "custom" }],
      ["fields of the other form", { type: "use_composio_managed_auth", authScheme: "OAUTH2" }],
      ["an unknown field", customForm({ surprise: 1 })],
      ["an empty name", customForm({ name: "" })],
      ["a number for a scope", customForm({ credentials: { ...SECRETS, scopes: [1] } })],
      ["a list for a secret", customForm({ credentials: { ...SECRETS, client_secret: ["a"] } })],
      ["a proxy without address", customForm({ proxy_config: { proxy_auth_key: "key" } })],
      ["a proxy of no address", customForm({ proxy_config: { proxy_url: "proxy" } })],
      ["an unknown managed app", { type: "use_composio_managed_auth", managed_app_id: "ma_none" }],
    ])("with %s", async (_what, form) => {
      expect(await refusal("github", form)).toMatchObject({ status: 400, code: 10400 });
    });

    it.each([
      { restrict_to_following_tools: ["GITHUB_MERGE_A_PULL_REQUEST"] },
      { tool_access_config: { tools_for_connected_account_creation: ["GITHUB_GET_A_REPOSITORY"] } },
    ])("with scopes together with %j", async (tools) => {
      const scoped = { ...SECRETS, scopes: "repo" };

      expect(await refusal("github", customForm({ ...tools, credentials: scoped }))).toMatchObject({
        status: 400,
        errors: ["scopes and lists of tools cannot be set together"],
      });
      expect((await api.post("github", customForm(tools))).status).toBe(201);
    });
  });

  it.each([
    [306, "Auth_Config_DefaultAuthConfigNotFound"],
    [301, "Auth_Config_ValidationError"],
  ] as const)("can fail with %d although the metadata announces a managed app", async (code, slug) => {
    await api.turn({ managedAppFailure: code });

    expect((await api.get("/toolkits/gmail")).body).toMatchObject({
      composio_managed_auth_schemes: ["OAUTH2"],
    });
    expect(await refusal("gmail")).toMatchObject({ status: 400, code, slug });
    expect((await api.post("github", customForm())).status).toBe(201);
  });
});
