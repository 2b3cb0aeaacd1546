import { useEmulator } from "composio-emulator/jest";
import { authConfigsOf, SECRETS } from "../../support/emulator/auth-config-client";
import { request } from "../../support/emulator/client";

describe("changing an auth config", () => {
  const emulator = useEmulator({ strict: false });
  let api: ReturnType<typeof authConfigsOf>;
  let id: string;

  beforeEach(async () => {
    api = authConfigsOf(emulator);
    id = await api.custom({ name: "before", credentials: { ...SECRETS, scopes: "repo" } });
  });

  const patch = async (body: object) => (await api.change(id, { type: "custom", ...body })).status;
  const credentials = () => api.stored(id)?.credentials;

  it("answers success and a message, and nothing of the object", async () => {
    const before = await api.read(id);
    const { status, body } = await api.change(id, { type: "custom", name: "after" });

    expect({ status, body }).toEqual({ status: 200, body: { success: true, message: expect.any(String) } });
    const after = await api.read(id);
    expect(after).toEqual({ ...before, name: "after", last_updated_at: after.last_updated_at });
    expect(after.last_updated_at > before.last_updated_at).toBe(true);
  });

  it("changes all that a custom one has", async () => {
    const change = {
      is_enabled_for_tool_router: true,
      proxy_config: { proxy_url: "https://proxy.example" },
      restrict_to_following_tools: ["GITHUB_GET_A_REPOSITORY"],
      tool_access_config: { tools_available_for_execution: ["GITHUB_GET_A_REPOSITORY"] },
    };

    expect(await patch(change)).toBe(200);
    expect(api.stored(id)).toMatchObject({ ...change, name: "before" });
  });

  it("changes the scopes of a managed one, which stand beside the other fields", async () => {
    const managed = await api.managed("slack", { credentials: { scopes: "a", more: 1 } });

    const { status } = await api.change(managed, { type: "default", scopes: ["b", "c"], user_scopes: "d" });

    expect(status).toBe(200);
    expect(api.stored(managed)?.credentials).toEqual({ scopes: ["b", "c"], user_scopes: "d", more: 1 });
  });

  it.each<[string, object]>([
    ["no type", { name: "after" }],
    ["the type of a managed one", { type: "default", name: "after" }],
    ["the type of the creation", { type: "use_custom_auth", name: "after" }],
    ["scopes beside the other fields", { type: "custom", scopes: "repo" }],
    ["everything inside auth_config", { type: "custom", auth_config: { name: "after" } }],
    ["an empty name", { type: "custom", name: "" }],
    ["a scheme", { type: "custom", authScheme: "API_KEY" }],
    ["a toolkit", { type: "custom", toolkit: { slug: "gmail" } }],
    ["no secret but null", { type: "custom", credentials: { client_secret: null } }],
    [
      "scopes and tools",
      { type: "custom", credentials: { scopes: "repo" }, restrict_to_following_tools: ["A"] },
    ],
    ["secrets that it shares", { type: "custom", shared_connection_fields: { client_secret: "s" } }],
  ])("is refused with %s", async (_what, body) => {
    const before = api.stored(id);

    expect((await api.change(id, body)).status).toBe(400);
    expect(api.stored(id)).toEqual(before);
  });

  it("is refused for a managed one with credentials, or as a custom one", async () => {
    expect((await api.change("ac_gmail_prod", { type: "default", credentials: SECRETS })).status).toBe(400);
    expect((await api.change("ac_gmail_prod", { type: "custom", credentials: SECRETS })).status).toBe(400);
  });

  it.each([
    ["merge", { ...SECRETS, client_secret: "rotated", scopes: "repo" }],
    ["replace", { client_secret: "rotated" }],
  ] as const)("can %s credentials", async (patchedCredentials, expected) => {
    await api.turn({ patchedCredentials });

    await patch({ credentials: { client_secret: "rotated" } });

    expect(credentials()).toEqual(expected);
  });

  it("stores a mask that is sent back, to the letter", async () => {
    await api.change(id, { type: "custom", credentials: (await api.read(id)).credentials });

    expect(credentials()).toMatchObject({ client_secret: "REDACTED" });
  });

  it.each([
    ["merge", { subdomain: "other", generic_api_key: "key" }],
    ["replace", { subdomain: "other" }],
  ] as const)("can %s shared fields", async (patchedSharedFields, expected) => {
    await api.turn({ patchedSharedFields });
    const { body } = await api.post("jira", {
      type: "use_custom_auth",
      authScheme: "API_KEY",
      shared_connection_fields: { subdomain: "acme", generic_api_key: "key" },
    });
    const shared = body.auth_config.id;

    await api.change(shared, { type: "custom", shared_connection_fields: { subdomain: "other" } });

    expect(api.stored(shared)?.shared_connection_fields).toEqual(expected);
  });

  describe("clears", () => {
    const proxy_config = { proxy_url: "https://proxy.example" };

    beforeEach(() => patch({ proxy_config }));

    it.each([[""], [[]], [null]])("scopes by %j, or not", async (scopes) => {
      await api.turn({ clearing: "ignored" });
      await patch({ credentials: { scopes } });
      expect(credentials()).toEqual({ ...SECRETS, scopes: "repo" });

      await api.turn({ clearing: "works" });
      await patch({ credentials: { scopes } });
      expect(credentials()).toEqual(SECRETS);
    });

    it("a proxy by null, or not", async () => {
      await api.turn({ clearing: "ignored" });
      await patch({ proxy_config: null });
      expect(api.stored(id)?.proxy_config).toEqual(proxy_config);

      await api.turn({ clearing: "works" });
      await patch({ proxy_config: null });
      expect(api.stored(id)?.proxy_config).toBeNull();
    });

    it("scopes of a managed one by an empty text", async () => {
      const managed = await api.managed("gmail", { credentials: { scopes: "a" } });

      await api.change(managed, { type: "default", scopes: "" });

      expect(api.stored(managed)?.credentials).toEqual({});
    });
  });

  describe("its status", () => {
    const set = (status: string) => api.patch(`/auth_configs/${id}/${status}`, undefined);

    it("disables and enables, also what is so already", async () => {
      for (const status of ["DISABLED", "DISABLED", "ENABLED"]) {
        expect(await set(status)).toMatchObject({ status: 200, body: { success: true } });
        expect(await api.read(id)).toMatchObject({ status });
      }
    });

    it("hides a disabled one from the list unless asked for", async () => {
      await set("DISABLED");

      expect(await api.ids()).not.toContain(id);
      expect(await api.ids("?show_disabled=true")).toContain(id);
    });

    it("has no other word, and no unknown id", async () => {
      expect((await set("disabled")).status).toBe(400);
      expect((await api.patch("/auth_configs/ac_nowhere/ENABLED", undefined)).status).toBe(404);
    });

    it("may name a media type without a body", async () => {
      const { status } = await request("PATCH", `${emulator.url}/api/v3.1/auth_configs/${id}/DISABLED`, {
        headers: { "x-api-key": "ak_test", "content-type": "application/json" },
      });

      expect(status).toBe(200);
    });
  });
});
