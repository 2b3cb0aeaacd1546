import { type SessionSettings, startEmulator } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { clientOf, type ErrorBody, request } from "../../support/emulator/client";

interface SessionBody {
  session_id: string;
  mcp: { type: string; url: string };
  tool_router_tools: string[];
  config: Record<string, unknown>;
  config_version?: number;
  warnings?: { code: string }[];
}
type Answered = SessionBody & ErrorBody;

const GMAIL = { user_id: "agent-7", toolkits: { enable: ["gmail"] } };

const emulator = useEmulator();
const client = clientOf(emulator);

const create = (body: object = GMAIL) => client.post<Answered>("/tool_router/session", body);
const read = (id: string) => client.get<Answered>(`/tool_router/session/${id}`);
const patch = (id: string, body: object) => client.patch<Answered>(`/tool_router/session/${id}`, body);

/** The way of another process, so that each value is one that it can turn on. */
async function turn(sessions: Partial<SessionSettings>): Promise<void> {
  const { status } = await request("PATCH", `${emulator.url}/__emulator/settings`, { body: { sessions } });
  expect(status).toBe(200);
}

async function idOf(body: object = GMAIL): Promise<string> {
  return (await create(body)).body.session_id;
}

test("a session is created, shown under other names and with defaults, changed, and deleted", async () => {
  const { status, body } = await create({
    ...GMAIL,
    tools: { gmail: { enable: ["GMAIL_SEND_EMAIL"], require_approval: ["GMAIL_SEND_EMAIL"] } },
    tags: ["readOnlyHint"],
    manage_connections: { enable: false },
    workbench: { enable: false, enable_proxy_execution: false },
  });
  expect(status).toBe(201);
  const { session_id: id } = body;
  expect(body.mcp).toEqual({ type: "http", url: `${emulator.url}/tool_router/${id}/mcp` });
  expect(body).toMatchObject({
    config_version: 1,
    config: {
      user_id: "agent-7",
      toolkits: { enabled: ["gmail"] },
      tools: { gmail: { enabled: ["GMAIL_SEND_EMAIL"], require_approval: ["GMAIL_SEND_EMAIL"] } },
      tags: { enabled: ["readOnlyHint"] },
      manage_connections: { enabled: false },
      workbench: { enable: false, proxy_execution_enabled: false },
      preload: { tools: [] },
      instant: { return_instant_charge: false, return_prices_in_search: false },
    },
  });
  expect((await read(id)).body).toEqual(body);

  const changed = await patch(id, { toolkits: { enable: [] }, manage_connections: {}, tools: null });
  expect(changed.body).toMatchObject({
    config_version: 2,
    config: { toolkits: { enabled: [] }, manage_connections: { enabled: false }, tools: {} },
  });
  const history = await client.get<{ items: object[] }>(`/tool_router/session/${id}/config_history`);
  expect(history.body.items).toMatchObject([
    { version: 2, is_current: true },
    { version: 1, is_current: false, config: { toolkits: { enabled: ["gmail"] } } },
  ]);

  expect((await client.delete(`/tool_router/session/${id}`)).body).toEqual({ session_id: id, deleted: true });
  for (const answer of [await read(id), await client.delete(`/tool_router/session/${id}`)]) {
    expect(answer).toMatchObject({ status: 404, body: { error: { slug: "ToolRouterV2_SessionNotFound" } } });
  }
  expect(emulator.sessions()).toMatchObject([{ id, deleted: true }]);
});

test.each<[string, object]>([
  ["an unknown field", { preset: "mcp" }],
  ["enabled instead of enable", { toolkits: { enabled: ["gmail"] } }],
  ["two lists at once", { toolkits: { enable: ["gmail"], disable: ["slack"] } }],
  ["a tool that is none", { tools: { gmail: { enable: ["GMAIL_NONE"] } } }],
  ["a tool of Composio's own under a toolkit", { tools: { gmail: { enable: ["COMPOSIO_SEARCH_TOOLS"] } } }],
  ["a tag that is none", { tags: ["niceHint"] }],
  ["all tools preloaded without an allow-list", { toolkits: { disable: [] }, preload: { tools: "all" } }],
  ["a preloaded tool outside", { preload: { tools: ["SLACK_SEND_MESSAGE"] } }],
  ["an unknown auth config", { auth_configs: { gmail: "ac_none" } }],
  ["an account of somebody else", { connected_accounts: { gmail: ["ca_gmail_other"] } }],
  ["several accounts without multi_account", { connected_accounts: { gmail: ["ca_1", "ca_2"] } }],
  ["a policy beside a saved one", { experimental: { session_config_id: "sc_support" } }],
  ["fields of multi_account that is off", { multi_account: { enable: false, max_accounts_per_toolkit: 3 } }],
  ["a null", { toolkits: null }],
])("a create with %s is refused, and makes nothing", async (_, more) => {
  const { status } = await create({ ...GMAIL, ...more });
  expect([400, 404]).toContain(status);
  expect(emulator.sessions()).toEqual([]);
});

test("the saved policies can be read, and a session takes a copy of one", async () => {
  const { body } = await client.get<{ items: { id: string }[] }>("/session_configs");
  expect(body.items.map(({ id }) => id)).toEqual(["sc_support", "sc_reading"]);
  const found = async (query: string) =>
    (await client.get<{ items: { id: string }[] }>(`/session_configs?${query}`)).body.items.map(
      ({ id }) => id,
    );
  expect(await found("search=SUPP")).toEqual(["sc_support"]);
  expect(await found("archived=true")).toEqual([]);
  expect((await client.get("/session_configs/sc_none")).status).toBe(404);
  const created = await create({ user_id: "a", experimental: { session_config_id: "sc_support" } });
  expect(created.body).toMatchObject({
    config: { toolkits: { enabled: ["gmail"] } },
    experimental: { source_session_config: { id: "sc_support" } },
  });
});

test("the switches change what is answered", async () => {
  await turn({ dedup: "identical" });
  expect(await idOf()).toBe(await idOf());
  await turn({ dedup: "never", unknownKeys: "ignored" });
  const id = await idOf({ ...GMAIL, preset: "mcp" });

  expect((await patch(id, { expected_config_version: 7 })).status).toBe(200);
  await turn({ unknownKeys: "refused" });
  expect((await patch(id, { expected_config_version: 1 })).status).toBe(400);
  await turn({ expectedVersion: "honoured" });
  expect((await patch(id, { expected_config_version: 7 })).status).toBe(409);

  await turn({ nulls: "typed" });
  expect((await patch(id, { toolkits: null })).status).toBe(400);
  expect((await patch(id, { hooks: null })).status).toBe(200);

  await turn({ identicalPatch: "unchanged" });
  const { config_version: version } = (await read(id)).body;
  expect((await patch(id, { toolkits: { enable: ["gmail"] } })).body.config_version).toBe(version);

  await turn({ shape: "older", defaults: "required" });
  const { body } = await create({ ...GMAIL, connected_accounts: { gmail: ["ca_gmail_team"] } });
  expect(body.config).toEqual({
    user_id: "agent-7",
    toolkits: { enabled: ["gmail"] },
    connected_accounts: { gmail: "ca_gmail_team" },
    search: { enable: true },
    execute: { enable_multi_execute: true },
  });
  expect(body.config_version).toBeUndefined();
});

test("an empty allow-list may be taken for all, and the answers may hide it", async () => {
  const id = await idOf({ user_id: "a", toolkits: { enable: [] } });
  const served = async () =>
    (await client.get<{ total_items: number }>(`/tool_router/session/${id}/toolkits`)).body.total_items;
  expect(await served()).toBe(0);
  await turn({ emptyEnable: "all" });
  expect((await read(id)).body.config.toolkits).toEqual({ disabled: [] });
  expect(await served()).toBeGreaterThan(0);
  await turn({ emptyEnable: "all-silently" });
  expect((await read(id)).body.config.toolkits).toEqual({ enabled: [] });
  expect(await served()).toBeGreaterThan(0);
});

test("the toolkits of a session are selected by their slugs, whether it has them or not, and by a search", async () => {
  const id = await idOf({ user_id: "a", toolkits: { enable: ["gmail", "slack"] } });
  const toolkits = async (query: string) => {
    const { body } = await client.get<{ items: object[] }>(`/tool_router/session/${id}/toolkits?${query}`);
    return body.items;
  };
  expect(await toolkits("search=MAIL")).toMatchObject([{ slug: "gmail", enabled: true }]);
  expect(await toolkits("toolkits=Slack,notion")).toMatchObject([
    { slug: "slack", enabled: true },
    { slug: "notion", enabled: false },
  ]);
  expect(await toolkits("toolkits=slack&toolkits=notion&search=documents")).toMatchObject([
    { slug: "notion" },
  ]);
});

test("the toolkits of a session show the account that it acts through, and are selected by it", async () => {
  const config = {
    toolkits: { enable: ["gmail", "slack"] },
    connected_accounts: { gmail: ["ca_gmail_team"] },
  };
  const id = await idOf({ user_id: "a", ...config });
  const toolkits = async (query: string) =>
    (await client.get<{ items: object[] }>(`/tool_router/session/${id}/toolkits?${query}`)).body.items;
  const auth_config = { id: "ac_gmail_prod", auth_scheme: "OAUTH2", is_composio_managed: true };
  const gmail = { slug: "gmail", connected_account: { id: "ca_gmail_team", status: "ACTIVE", auth_config } };
  expect(await toolkits("")).toMatchObject([gmail, { slug: "slack", connected_account: null }]);
  expect(await toolkits("is_connected=true")).toMatchObject([gmail]);
});

test("reads may be late, references unchecked, and auth configs hidden", async () => {
  await turn({ staleReads: 1, badReferences: "accepted", hiddenAuthConfigs: "refused" });
  const id = await idOf({ ...GMAIL, tools: { gmail: { enable: ["GMAIL_NONE"] } } });
  expect((await read(id)).status).toBe(404);
  expect((await read(id)).body.config_version).toBe(1);
  await patch(id, { toolkits: { enable: ["slack"] } });
  expect((await read(id)).body.config_version).toBe(1);
  expect((await read(id)).body.config_version).toBe(2);
  expect((await create({ ...GMAIL, auth_configs: { gmail: "ac_gmail_prod" } })).status).toBe(400);
});

test("sessions may be off, deleted ones gone, and a lacking permission a wrong key", async () => {
  const id = await idOf();
  emulator.deleteSession(id);
  await turn({ deleted: "gone" });
  expect((await read(id)).status).toBe(410);
  await turn({ availability: "off" });
  expect((await create()).status).toBe(403);

  const scoped = await startEmulator({
    writeOnlyKeys: ["ak_w"],
    settings: { sessions: { lackingPermission: 401 } },
  });
  const { post, get } = clientOf(scoped, { "x-api-key": "ak_w" });
  const { status, body } = await post<Answered>("/tool_router/session", GMAIL);
  expect(status).toBe(201);
  expect((await get(`/tool_router/session/${body.session_id}`)).status).toBe(401);
  scoped.settings.sessions.lackingPermission = 403;
  expect((await get(`/tool_router/session/${body.session_id}`)).status).toBe(403);
  await scoped.close();
});

test("many preloaded tools are warned of", async () => {
  const toolkits = { enable: ["gmail", "github", "slack", "notion", "exa"] };
  const { body } = await create({ user_id: "a", toolkits, preload: { tools: "all" } });
  expect(body.warnings).toMatchObject([{ code: "PRELOAD_TOOLS_HIGH_CONTEXT_USAGE" }]);
});

test("another process sees, changes and deletes sessions", async () => {
  const id = await idOf();
  const control = (method: string, path: string, body?: object) =>
    request<unknown>(method, `${emulator.url}/__emulator${path}`, body ? { body } : {});
  await control("PATCH", `/sessions/${id}`, { config: { toolkits: { enable: ["slack"] } } });
  await control("DELETE", `/sessions/${id}`);
  expect((await control("GET", "/sessions")).body).toEqual({ sessions: emulator.sessions() });
  expect(emulator.sessions()).toMatchObject([
    { config: { user_id: "agent-7", toolkits: { enable: ["slack"] } }, config_version: 2, deleted: true },
  ]);
});

const INJECTION = { type: "prompt_injection_check", action: "block" };
const CONDITION = { type: "condition_check", condition: "The mail has an attachment.", action: "block" };
const HOOK = { id: "x", type: "after_execute", applies_to: "all", handler: INJECTION };

test.each<[string, object[]]>([
  ["a check of answers before a call", [{ ...HOOK, type: "before_execute" }]],
  ["a condition that is not said", [{ ...HOOK, handler: { type: "condition_check", action: "block" } }]],
  ["a condition that is too long", [{ ...HOOK, handler: { ...CONDITION, condition: "x".repeat(2_001) } }]],
  ["another check", [{ ...HOOK, handler: { type: "quota_check", action: "block" } }]],
  ["another action", [{ ...HOOK, handler: { ...INJECTION, action: "allow" } }]],
  ["another moment", [{ ...HOOK, type: "later" }]],
  ["an ill-formed id", [{ ...HOOK, id: "No Files" }]],
  ["a name that is too long", [{ ...HOOK, name: "x".repeat(121) }]],
  ["no toolkit", [{ ...HOOK, applies_to: { toolkits: [] } }]],
  ["two of one id", [HOOK, HOOK]],
  ["21 of them", Array.from({ length: 21 }, (_, index) => ({ ...HOOK, id: `h${index}` }))],
])("hooks with %s are refused, in a create and in a change", async (_, hooks) => {
  expect((await create({ ...GMAIL, hooks })).status).toBe(400);
  const id = await idOf();
  expect((await patch(id, { hooks })).status).toBe(400);
  expect((await read(id)).body.config.hooks).toEqual([]);
});

test("hooks of each form are taken, unless a saved policy is named or the plan has none", async () => {
  const hooks = [
    HOOK,
    { ...HOOK, id: "a-b_1", type: "before_execute", name: "A name", handler: CONDITION },
    { ...HOOK, id: "w", applies_to: { toolkits: ["gmail"] }, handler: { type: "webhook" } },
  ];
  expect((await read(await idOf({ ...GMAIL, hooks }))).body.config.hooks).toEqual(hooks);
  const saved = { user_id: "agent-7", hooks, experimental: { session_config_id: "sc_support" } };
  expect((await create(saved)).status).toBe(400);
  await turn({ hooks: "no-webhooks" });
  expect((await create({ ...GMAIL, hooks })).status).toBe(403);
  expect((await create({ ...GMAIL, hooks: [HOOK] })).status).toBe(201);
  await turn({ hooks: "none" });
  expect((await create({ ...GMAIL, hooks: [HOOK] })).status).toBe(403);
  expect((await create()).status).toBe(201);
});
