import { useEmulator } from "composio-emulator/jest";
import { authConfigsOf, SECRETS } from "../../support/emulator/auth-config-client";
import type { ErrorBody } from "../../support/emulator/client";

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe("reading an auth config", () => {
  const emulator = useEmulator({ strict: false });
  let api: ReturnType<typeof authConfigsOf>;

  beforeEach(() => {
    api = authConfigsOf(emulator);
  });

  const credentialsOf = async (id: string) => (await api.read(id)).credentials;

  it("shows a custom one", async () => {
    const id = await api.custom({ name: "own app" });

    const shown = await api.read(id);

    expect(shown).toEqual({
      id,
      uuid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
      type: "custom",
      toolkit: { slug: "github", logo: "https://logos.composio.dev/api/github" },
      name: "own app",
      status: "ENABLED",
      no_of_connections: 0,
      auth_scheme: "OAUTH2",
      is_composio_managed: false,
      created_at: expect.stringMatching(TIMESTAMP),
      last_updated_at: shown.created_at,
      is_enabled_for_tool_router: false,
      expected_input_fields: [],
      tool_access_config: {},
      restrict_to_following_tools: [],
      is_connection_revoke_supported: true,
      credentials: {
        client_id: "github-client",
        client_secret: "REDACTED",
        oauth_redirect_uri: "https://backend.composio.dev/api/v3.1/toolkits/auth/callback",
      },
    });
    expect(await api.list(`?search=${id}`)).toMatchObject({ items: [shown] });
  });

  it("shows a managed one with all its credentials redacted", async () => {
    const id = await api.managed("gmail", { credentials: { scopes: "one", more: true } });

    expect(await api.read(id)).toMatchObject({ type: "default", is_composio_managed: true });
    expect(await credentialsOf(id)).toEqual({
      client_id: "REDACTED",
      client_secret: "REDACTED",
      oauth_redirect_uri: "REDACTED",
      scopes: "REDACTED",
      more: "REDACTED",
    });
  });

  it("can show the scopes of a managed one, when it has some", async () => {
    await api.turn({ managedScopes: "shown" });
    const scoped = await api.managed("slack", { credentials: { user_scopes: ["a", "b"] } });

    expect(await credentialsOf(scoped)).toMatchObject({ client_id: "REDACTED", user_scopes: "a b" });
    expect(await credentialsOf(scoped)).not.toHaveProperty("scopes");
  });

  it("shows the key of OAuth 1 and not its secret", async () => {
    const { body } = await api.post("trello", {
      type: "use_custom_auth",
      authScheme: "OAUTH1",
      credentials: { consumer_key: "key", consumer_secret: "secret" },
    });

    expect(await credentialsOf(body.auth_config.id)).toMatchObject({
      consumer_key: "key",
      consumer_secret: "REDACTED",
    });
  });

  it.each([
    ["redacted", { client_secret: "REDACTED", generic_id: "REDACTED" }, { proxy_auth_key: "REDACTED" }],
    ["prefix", { client_secret: "gith...", generic_id: "1234..." }, { proxy_auth_key: "prox..." }],
    ["absent", {}, {}],
  ] as const)("can have secrets %s", async (secrets, expected, proxyKey) => {
    await api.turn({ secrets, redirectUri: "absent" });
    const proxy_config = { proxy_url: "https://proxy.example", proxy_auth_key: "proxy-key" };
    const credentials = { ...SECRETS, generic_id: 12345 };

    const id = await api.custom({ credentials, proxy_config });

    expect(await api.read(id)).toMatchObject({ proxy_config: { proxy_url: "https://proxy.example" } });
    expect((await api.read(id)) as object).toMatchObject({ proxy_config: proxyKey });
    expect(await credentialsOf(id)).toEqual({ client_id: "github-client", ...expected });
    expect(api.stored(id)).toMatchObject({ credentials, proxy_config });
    expect(JSON.stringify(await api.read(id))).not.toMatch(/github-secret|proxy-key/);
  });

  it.each([
    ["shown", "redacted", { oauth_redirect_uri: "https://own.example" }],
    ["masked", "redacted", { oauth_redirect_uri: "REDACTED" }],
    ["masked", "prefix", { oauth_redirect_uri: "http..." }],
    ["masked", "absent", { oauth_redirect_uri: "REDACTED" }],
    ["absent", "redacted", {}],
  ] as const)(
    "can have the redirect address %s where secrets are %s",
    async (redirectUri, secrets, shown) => {
      await api.turn({ redirectUri, secrets });
      const id = await api.custom({ credentials: { ...SECRETS, oauth_redirect_uri: "https://own.example" } });

      const { client_id, client_secret, ...others } = await credentialsOf(id);

      expect(others).toEqual(shown);
    },
  );

  it.each([
    ["spaces", "repo user gist"],
    ["commas", "repo,user,gist"],
    ["list", ["repo", "user", "gist"]],
  ] as const)("can have scopes with %s", async (scopes, expected) => {
    await api.turn({ scopes });

    for (const sent of ["repo user,gist", "repo, user gist", ["repo", "user", "gist"]]) {
      const id = await api.custom({ credentials: { ...SECRETS, scopes: sent, user_scopes: sent } });
      expect(await credentialsOf(id)).toMatchObject({ scopes: expected, user_scopes: expected });
    }
  });

  it.each([
    ["absent", {}],
    [
      "null",
      {
        created_by: null,
        credentials: null,
        proxy_config: null,
        shared_connection_fields: null,
        shared_credentials: null,
      },
    ],
  ] as const)("can have fields without a value %s", async (emptyFields, expected) => {
    await api.turn({ emptyFields });
    const { body } = await api.post("stripe", { type: "use_custom_auth", authScheme: "API_KEY" });
    const names = [
      "created_by",
      "credentials",
      "proxy_config",
      "shared_connection_fields",
      "shared_credentials",
    ];

    const shown = Object.entries(await api.read(body.auth_config.id)).filter(([name]) =>
      names.includes(name),
    );

    expect(Object.fromEntries(shown)).toEqual(expected);
  });

  it("can show the managed app", async () => {
    const id = await api.managed("slack", { managed_app_id: "ma_slack_legacy" });

    expect(await api.read(id)).not.toHaveProperty("managed_app_id");
    await api.turn({ managedAppId: "shown" });
    expect(await api.read(id)).toMatchObject({ managed_app_id: "ma_slack_legacy" });
    expect(await api.read("ac_gmail_prod")).toMatchObject({ managed_app_id: null });
  });

  it("redacts the secrets among shared fields, and says what a connection must supply", async () => {
    const shared = { subdomain: "acme", generic_api_key: "shared-secret" };
    const { body } = await api.post("jira", {
      type: "use_custom_auth",
      authScheme: "API_KEY",
      shared_connection_fields: shared,
    });

    const shown = await api.read(body.auth_config.id);

    const redacted = { subdomain: "acme", generic_api_key: "REDACTED" };
    expect(shown).toMatchObject({
      shared_connection_fields: redacted,
      shared_credentials: redacted,
      is_connection_revoke_supported: false,
      expected_input_fields: [
        {
          name: "generic_api_key",
          is_secret: true,
          required: true,
          is_available_as_shared_credentials: true,
        },
        { name: "subdomain", displayName: "Subdomain", type: "string", user_visible: true },
      ],
    });
    expect(api.stored(body.auth_config.id)?.shared_connection_fields).toEqual(shared);
  });

  it("redacts what a toolkit outside the catalogue shares", async () => {
    emulator.changeAuthConfig("ac_gmail_prod", {
      toolkit: "nowhere",
      is_composio_managed: false,
      shared_connection_fields: { anything: "secret" },
    });

    expect(await api.read("ac_gmail_prod")).toMatchObject({
      type: "custom",
      expected_input_fields: [],
      shared_connection_fields: { anything: "REDACTED" },
    });
  });

  it("answers a malformed id as an unknown one, or with 400 of another slug", async () => {
    const answerTo = async (id: string) => {
      const { status, body } = await api.get<ErrorBody>(`/auth_configs/${id}`);
      return [status, body.error.slug];
    };

    expect(await answerTo("no%20id")).toEqual([404, "Auth_Config_NotFound"]);
    await api.turn({ malformedIds: "bad-request", deleted: "bad-request" });
    expect(await answerTo("no%20id")).toEqual([400, "HTTP_BadRequest"]);
    expect(await answerTo("ac_nowhere")).toEqual([400, "Auth_Config_NotFound"]);
    expect((await api.remove("no%20id")).body.error?.slug).toBe("HTTP_BadRequest");
  });
});
