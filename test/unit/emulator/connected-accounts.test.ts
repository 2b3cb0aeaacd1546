import { useEmulator } from "composio-emulator/jest";
import { clientOf, type ErrorBody, request } from "../../support/emulator/client";

interface Body extends ErrorBody {
  id: string;
  status: string;
  is_disabled: boolean;
  alias?: string;
  state: { val: Record<string, string> };
  experimental: object;
  items: Body[];
}

const PATH = "/connected_accounts";
const VAL = { generic_api_key: "sk_live_0123456789", status: "ACTIVE" };

const emulator = useEmulator({ strict: false });
const client = clientOf(emulator);

function body(
  connection: object = {},
  authConfig = "ac_stripe_main",
  authScheme = "API_KEY",
  val: object = VAL,
) {
  return {
    auth_config: { id: authConfig },
    connection: { user_id: "agent-7", alias: "billing", state: { authScheme, val }, ...connection },
  };
}
const create = async (...given: Parameters<typeof body>) =>
  (await client.post<Body>(PATH, body(...given))).body;
const read = async (id: string) => (await client.get<Body>(`${PATH}/${id}`)).body;
const stored = (id: string) => emulator.connectedAccounts().find((account) => account.id === id);

test("a create repeats what was sent, and reading masks it", async () => {
  const created = await create();
  expect(created).toMatchObject({
    id: expect.stringMatching(/^ca_/),
    status: "ACTIVE",
    connectionData: { authScheme: "API_KEY", val: VAL },
  });
  expect(await read(created.id)).toMatchObject({
    toolkit: { slug: "stripe" },
    auth_config: { id: "ac_stripe_main", is_composio_managed: false, is_disabled: false },
    alias: "billing",
    user_id: "agent-7",
    is_disabled: false,
    state: { authScheme: "API_KEY", val: { generic_api_key: "sk_l...", status: "ACTIVE" } },
    experimental: { account_type: "PRIVATE" },
  });
  emulator.settings.connectedAccounts.secrets = "shown";
  expect((await read(created.id)).state.val.generic_api_key).toBe(VAL.generic_api_key);
});

test("an auth config counts the accounts that are connected through it", async () => {
  const { id } = await create();
  const count = async () =>
    (await client.get<{ no_of_connections: number }>("/auth_configs/ac_stripe_main")).body.no_of_connections;
  expect(await count()).toBe(1);
  await client.delete(`${PATH}/${id}`);
  expect(await count()).toBe(0);
});

test("an alias is unique for a user and a toolkit, and free again after a delete", async () => {
  const { id } = await create();
  expect((await client.post(PATH, body())).status).toBe(409);
  emulator.settings.connectedAccounts.takenAlias = 400;
  expect((await client.post(PATH, body())).status).toBe(400);
  expect((await client.post(PATH, body({ user_id: "agent-8" }))).status).toBe(201);
  expect((await client.post(PATH, body({}, "ac_openai_main"))).status).toBe(201);
  await client.delete(`${PATH}/${id}`);
  const second = await client.post<Body>(PATH, body());
  expect(second.status).toBe(201);
  const third = await create({ alias: "other" });
  expect((await client.patch(`${PATH}/${third.id}`, { alias: "billing" })).status).toBe(400);
});

test.each<[string, unknown, string, RegExp]>([
  ["of OAUTH2", body({}, "ac_gmail_prod", "OAUTH2"), "ConnectedAccount_BadRequest", /no longer supported/],
  ["of another scheme", body({}, "ac_stripe_main", "BASIC"), "ConnectedAccount_BadRequest", /not of BASIC/],
  [
    "without its key",
    body({}, "ac_stripe_main", "API_KEY", { status: "ACTIVE" }),
    "ConnectedAccount_MissingRequiredFields",
    /API key/,
  ],
  [
    "that is not ACTIVE",
    body({}, "ac_stripe_main", "API_KEY", { generic_api_key: "k" }),
    "ConnectedAccount_BadRequest",
    /must be ACTIVE/,
  ],
  [
    "that is private and has lists",
    body({ experimental: { acl_config_for_shared: { allow_all_users: true } } }),
    "ConnectedAccount_BadRequest",
    /only valid on SHARED/,
  ],
  ["of no auth config", body({}, "ac_none"), "Auth_Config_NotFound", /not found/],
])("a create %s is refused", async (_, wanted, slug, message) => {
  const answer = await client.post<ErrorBody>(PATH, wanted);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.body.error).toMatchObject({ slug, message: expect.stringMatching(message) });
});

test("the list leaves shared accounts out unless it is asked for them, and filters", async () => {
  await create({ experimental: { account_type: "SHARED" } });
  await create({ user_id: "agent-8" });
  const ids = async (query: string) => (await client.get<Body>(`${PATH}?${query}`)).body.items.length;
  expect(await ids("")).toBe(2);
  expect(await ids("account_type=SHARED")).toBe(3);
  expect(await ids("account_type=ALL")).toBe(5);
  expect(await ids("account_type=ALL&user_ids=agent-7,agent-8")).toBe(2);
  expect(await ids("account_type=ALL&user_ids=agent-7&user_ids=agent-8&auth_config_ids=ac_gmail_prod")).toBe(
    0,
  );
  expect(await ids("account_type=ALL&toolkit_slugs=gmail&statuses=ACTIVE&limit=2")).toBe(2);
});

test("a change merges credentials and lists, and null takes a credential away", async () => {
  const { id } = await create({ experimental: { account_type: "SHARED" } });
  const acl = (fields: object) => ({ experimental: { acl_config_for_shared: fields } });
  await client.patch(`${PATH}/${id}`, acl({ not_allowed_user_ids: ["agent-9"] }));
  await client.patch(`${PATH}/${id}`, acl({ allow_all_users: true }));
  expect(await read(id)).toMatchObject({
    experimental: {
      acl_config_for_shared: {
        allow_all_users: true,
        allowed_user_ids: [],
        not_allowed_user_ids: ["agent-9"],
      },
    },
  });
  const state = (val: object, authScheme = "API_KEY") => ({ connection: { state: { authScheme, val } } });
  await client.patch(`${PATH}/${id}`, state({ user_agent: "agents" }));
  await client.patch(`${PATH}/${id}`, state({ generic_api_key: null, api_key: "sk_2" }));
  expect(stored(id)?.val).toEqual({ user_agent: "agents", api_key: "sk_2" });
  expect((await client.patch(`${PATH}/${id}`, state({}, "BASIC"))).status).toBe(400);
  expect((await client.patch(`${PATH}/${id}`, state({ base_url: "https://x.test" }))).status).toBe(400);
  expect((await client.patch(`${PATH}/${id}`, { alias: "" })).body).toEqual({
    success: true,
    id,
    status: "ACTIVE",
  });
  expect((await read(id)).alias).toBeNull();
});

test("an account is disabled and enabled by a route that may be gone", async () => {
  const { id } = await create();
  const set = async (enabled: boolean) => (await client.patch(`${PATH}/${id}/status`, { enabled })).status;
  expect(await set(false)).toBe(200);
  expect(await read(id)).toMatchObject({ status: "INACTIVE", is_disabled: true });
  expect(await set(true)).toBe(200);
  for (const status of [404, 405, 410] as const) {
    emulator.settings.connectedAccounts.statusRoute = status;
    expect(await set(false)).toBe(status);
  }
  expect(await read(id)).toMatchObject({ status: "ACTIVE" });
});

test("a delete is for ever, and names its job where it revokes", async () => {
  const { id } = await create();
  expect((await client.delete(`${PATH}/${id}?revoke_on_delete=true`)).body).toEqual({
    success: true,
    revoke_job_id: expect.any(String),
  });
  expect(stored(id)).toMatchObject({ deleted: true, revoked: true });
  for (const answer of [
    await client.delete<ErrorBody>(`${PATH}/${id}`),
    await client.get<ErrorBody>(`${PATH}/${id}`),
  ]) {
    expect(answer).toMatchObject({
      status: 404,
      body: {
        error: { slug: "ConnectedAccount_ResourceNotFound", message: `Connected account "${id}" not found` },
      },
    });
  }
});

test("a user's key reads and deletes, and writes nothing else", async () => {
  const { id } = await create();
  const user = clientOf(emulator, { "x-user-api-key": "uak_1" });
  expect((await user.get(PATH)).status).toBe(200);
  expect((await user.get(`${PATH}/${id}`)).status).toBe(200);
  expect((await user.post(PATH, body({ alias: "another" }))).status).toBe(401);
  expect((await user.patch(`${PATH}/${id}`, { alias: "another" })).status).toBe(401);
  expect((await user.patch(`${PATH}/${id}/status`, { enabled: false })).status).toBe(401);
  expect((await user.delete(`${PATH}/${id}`)).status).toBe(200);
});

test("a session names accounts that its user may use, and one shared one of a toolkit", async () => {
  const acl = { allowed_user_ids: ["agent-8", "agent-9"], not_allowed_user_ids: ["agent-9"] };
  const shared = await create({ experimental: { account_type: "SHARED", acl_config_for_shared: acl } });
  const own = await create({ alias: "own" });
  const session = async (user_id: string, ids: string[]) =>
    (
      await client.post("/tool_router/session", {
        user_id,
        connected_accounts: { stripe: ids },
        multi_account: { enable: true },
      })
    ).status;
  expect(await session("agent-7", [shared.id, own.id])).toBe(201);
  expect(await session("agent-8", [shared.id])).toBe(201);
  expect(await session("agent-9", [shared.id])).toBe(400);
  expect(await session("agent-6", [shared.id])).toBe(400);
  expect(await session("agent-8", [own.id])).toBe(400);
  expect(await session("agent-7", ["ca_none"])).toBe(400);
  expect(await session("agent-7", ["ca_gmail_team", "ca_gmail_desk"])).toBe(400);
  emulator.changeConnectedAccount(own.id, { status: "INACTIVE" });
  expect(await session("agent-7", [own.id])).toBe(400);
});

test("a new account may show late, or be shared in another way than was asked for", async () => {
  emulator.settings.connectedAccounts.lagMs = 60_000;
  const { id } = await create();
  expect((await client.get(`${PATH}/${id}`)).status).toBe(404);
  emulator.settings.connectedAccounts.lagMs = 0;
  emulator.settings.connectedAccounts.newSharing = "opened";
  const opened = await create({ alias: "opened" });
  expect((await read(opened.id)).experimental).toMatchObject({
    acl_config_for_shared: { allow_all_users: true },
  });
  emulator.settings.connectedAccounts.newSharing = "ignored";
  emulator.settings.connectedAccounts.acl = "absent";
  const ignored = await create({ alias: "ignored", experimental: { account_type: "SHARED" } });
  expect((await read(ignored.id)).experimental).toEqual({ account_type: "PRIVATE" });
  expect((await read(opened.id)).experimental).toEqual({ account_type: "SHARED" });
});

test("an account of OAuth is revoked and stays, by the newer version of the API", async () => {
  const revoke = async (id: string, version = "v3.1") =>
    await request<{ revoked_tokens: string[] } & ErrorBody>(
      "POST",
      `${emulator.url}/api/${version}${PATH}/${id}/revoke`,
      { headers: { "x-api-key": "ak_test" } },
    );
  const connected_account = { id: "ca_gmail_desk", status: "REVOKED" };
  expect(await revoke("ca_gmail_desk")).toMatchObject({
    status: 200,
    body: { revoked_tokens: ["access_token", "refresh_token"], connected_account },
  });
  expect((await read("ca_gmail_desk")).status).toBe("REVOKED");
  expect((await revoke("ca_gmail_desk")).body).toEqual({ revoked_tokens: [], connected_account });
  expect((await revoke("ca_none")).status).toBe(404);
  expect((await revoke((await create()).id)).status).toBe(400);
  emulator.changeConnectedAccount("ca_gmail_team", { status: "INACTIVE" });
  expect((await revoke("ca_gmail_team")).status).toBe(409);
  expect((await revoke("ca_gmail_team", "v3")).status).toBe(501);
});
