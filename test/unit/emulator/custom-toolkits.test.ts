import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type CustomToolkitSettings,
  type Emulator,
  type StoredCustomToolkit,
  startEmulator,
} from "composio-emulator";
import { type ErrorBody, request } from "../../support/emulator/client";

const URL = "https://mcp.example.com/orders";
const HEADERS = { Authorization: "Bearer {{generic_api_key}}" };
const API_KEY = { mode: "API_KEY", headers: HEADERS };
const LOGO = { content: "aGVsbG8=", mime_type: "image/png" };

interface ToolkitBody {
  slug: string;
  name: string;
  type: string;
  meta: Record<string, unknown>;
  auth_config_details: { mode: string }[];
}

let emulator: Emulator;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

/** Talks to the version of the API that has everything of custom toolkits. */
function send<T = ErrorBody>(method: string, path: string, body?: unknown) {
  const headers = { "x-api-key": "ak_test" };
  const asked = { headers, ...(body !== undefined && { body }) };
  return request<T>(method, `${emulator.url}/api/v3.1${path}`, asked);
}

function upsert(config: object = {}, slug = "orders") {
  const toolkit_config = { name: "Orders", mcp_url: URL, auth_schemes: [API_KEY], ...config };
  return send<{ slug: string } & ErrorBody>("POST", "/custom/toolkits/upsert", { slug, toolkit_config });
}

const read = (slug = "CUSTOM_ORDERS") => send<ToolkitBody & ErrorBody>("GET", `/toolkits/${slug}`);
const remove = (query = "", slug = "CUSTOM_ORDERS") =>
  send<Record<string, unknown>>("DELETE", `/custom/toolkits/${slug}${query}`);
const stored = (): StoredCustomToolkit | undefined => emulator.customToolkits()[0];

async function turn(customToolkits: Partial<CustomToolkitSettings>): Promise<void> {
  const change = { body: { customToolkits } };
  expect((await request("PATCH", `${emulator.url}/__emulator/settings`, change)).status).toBe(200);
}

async function authConfig(slug = "CUSTOM_ORDERS") {
  const auth_config = { type: "use_custom_auth", authScheme: "API_KEY" };
  const body = { toolkit: { slug }, auth_config };
  return send<{ auth_config: { id: string } } & ErrorBody>("POST", "/auth_configs", body);
}

describe("an upsert", () => {
  it("creates a toolkit, whose headers, texts and logo GET does not show", async () => {
    const { status, body } = await upsert({ logo_file: LOGO }, "orders desk");
    expect({ status, body }).toEqual({ status: 200, body: { slug: "CUSTOM_ORDERS_DESK" } });
    const shown = (await read("CUSTOM_ORDERS_DESK")).body;
    expect(shown).toMatchObject({ name: "Orders", type: "custom", meta: { app_url: URL, tools_count: 0 } });
    expect(shown.auth_config_details).toMatchObject([{ mode: "API_KEY" }]);
    expect(JSON.stringify(shown)).not.toMatch(/Authorization|aGVsbG8=/);
    const list = await send<{ items: ToolkitBody[] }>("GET", "/toolkits?type=custom");
    expect(list.body.items.map(({ slug }) => slug)).toEqual(["CUSTOM_ORDERS_DESK"]);
  });

  it("takes the largest logo that the API takes", async () => {
    const content = "a".repeat(4_000_000);

    expect((await upsert({ logo_file: { ...LOGO, content } })).status).toBe(200);
    expect(stored()?.logo_file?.content).toHaveLength(4_000_000);
    expect((await upsert({ logo_file: { ...LOGO, content: `${content}a` } }, "other")).status).toBe(400);
  });

  it("does nothing where nothing differs, and updates name, logo and texts", async () => {
    await upsert();
    const before = stored();
    await upsert();
    expect(stored()).toEqual(before);
    const texts = { display_name: "Key", description: "Your key" };
    await upsert({ name: "Desk", logo_file: LOGO, auth_schemes: [{ ...API_KEY, api_key_field: texts }] });
    expect(stored()).toMatchObject({
      name: "Desk",
      logo_file: LOGO,
      auth_schemes: [{ ...API_KEY, api_key_field: texts }],
      created_at: before?.created_at,
    });
    await turn({ leftOut: "kept" });
    await upsert({ name: "Desk" });
    expect(stored()).toMatchObject({ logo_file: LOGO, auth_schemes: [{ api_key_field: texts }] });
    await turn({ leftOut: "reset" });
    await upsert({ name: "Desk" });
    expect(stored()).toMatchObject({ logo_file: null, auth_schemes: [API_KEY] });
  });

  it.each([
    ["another URL", { mcp_url: "https://mcp.example.com/other" }],
    ["other headers", { auth_schemes: [{ mode: "API_KEY", headers: { Key: "{{generic_api_key}}" } }] }],
    ["another scheme", { auth_schemes: [{ mode: "NO_AUTH" }] }],
  ])("is refused with 409 for %s", async (_, config) => {
    await upsert();
    const { status } = await upsert(config);
    expect(status).toBe(409);
    expect(stored()).toMatchObject({ mcp_url: URL, auth_schemes: [API_KEY] });
  });

  it("is refused with 409 for any slug that exists, where the switch says so", async () => {
    await turn({ existing: "refused" });
    expect((await upsert()).status).toBe(200);
    expect((await upsert()).status).toBe(409);
    await remove();
    expect((await upsert()).status).toBe(200);
  });

  it.each([
    ["plain http", { mcp_url: "http://mcp.example.com" }],
    ["this machine", { mcp_url: "https://localhost/mcp" }],
    ["no scheme", { auth_schemes: [] }],
    ["a header without the key", { auth_schemes: [{ mode: "API_KEY", headers: { Key: "fixed" } }] }],
    ["an unknown mode", { auth_schemes: [{ mode: "OAUTH2" }] }],
    ["a logo in lines", { logo_file: { ...LOGO, content: "aGVs\nbG8=" } }],
  ])("is refused with 400 for %s", async (_, config) => {
    expect((await upsert(config)).status).toBe(400);
    expect(stored()).toBeUndefined();
  });

  it("takes the field of the URL that the switch says, and names the other one", async () => {
    const old = { mcp_url: undefined, app_url: URL };
    expect([(await upsert()).status, (await upsert(old)).status]).toEqual([200, 200]);
    await turn({ urlField: "mcp_url" });
    expect((await upsert(old)).status).toBe(400);
    await turn({ urlField: "app_url" });
    expect((await upsert()).body.error.errors).toEqual([
      "toolkit_config must NOT have additional properties: 'mcp_url'",
      "toolkit_config must have required property 'app_url'",
    ]);
    expect((await upsert(old)).status).toBe(200);
  });
});

describe("a sync", () => {
  const sync = (body: object = {}) =>
    send<{ version: string; synced_count: number } & ErrorBody>("POST", "/custom/toolkits/sync", {
      slug: "CUSTOM_ORDERS",
      ...body,
    });
  const OPEN = { auth_schemes: [{ mode: "NO_AUTH" }] };

  it("reads the tools of the MCP server, and makes another version", async () => {
    await upsert(OPEN);
    const { status, body } = await sync();
    expect({ status, body }).toEqual({
      status: 200,
      body: { slug: "CUSTOM_ORDERS", version: expect.stringMatching(/^\d{8}_01$/), synced_count: 3 },
    });
    expect((await read()).body.meta).toMatchObject({ version: body.version, tools_count: 3 });
    expect((await sync()).body.version).toMatch(/_02$/);
    await turn({ unchangedSync: "same" });
    expect((await sync()).body.version).toMatch(/_02$/);
    await turn({ servedTools: 4 });
    expect((await sync()).body).toMatchObject({ version: expect.stringMatching(/_03$/), synced_count: 4 });
  });

  it("is refused without an account that may be used, where the toolkit has authentication", async () => {
    await upsert();
    expect((await sync()).status).toBe(400);
    const by = async (connected_account_id: string) => (await sync({ connected_account_id })).status;
    expect([await by("ca_none"), await by("ca_gmail_team")]).toEqual([400, 400]);
    emulator.changeConnectedAccount("ca_gmail_team", { toolkit: "CUSTOM_ORDERS", status: "INACTIVE" });
    expect(await by("ca_gmail_team")).toBe(400);
    emulator.changeConnectedAccount("ca_gmail_team", { status: "ACTIVE" });
    expect(await by("ca_gmail_team")).toBe(200);
  });

  it("of more than 500 tools fails and leaves the version", async () => {
    await upsert(OPEN);
    await turn({ servedTools: 501 });
    expect((await sync()).status).toBe(400);
    expect(stored()).toMatchObject({ version: expect.stringMatching(/_00$/), tools_count: 0 });
  });

  it("is refused for what is no custom toolkit", async () => {
    expect((await sync()).status).toBe(404);
    expect((await sync({ slug: "gmail" })).status).toBe(403);
    expect((await sync({ slug: "custom orders" })).status).toBe(400);
  });
});

describe("GET", () => {
  it("shows the URL where the switch says", async () => {
    await upsert();
    await turn({ shownUrl: "mcp_url" });
    expect((await read()).body.meta).toMatchObject({ mcp_url: URL });
    await turn({ shownUrl: "absent" });
    const { meta } = (await read()).body;
    expect([meta.mcp_url, meta.app_url]).toEqual([undefined, undefined]);
  });

  it("takes a slug in any case, or only as it is", async () => {
    await upsert();
    expect((await read("custom_orders")).status).toBe(200);
    await turn({ slugs: "same-case" });
    expect((await read("custom_orders")).status).toBe(404);
  });

  it("shows what was before, as long as the switch says", async () => {
    await upsert();
    await turn({ lagMs: 60_000 });
    expect((await read()).status).toBe(404);
    await remove();
    expect((await read()).status).toBe(200);
  });
});

describe("DELETE", () => {
  it("takes the auth configs of the toolkit with it", async () => {
    await upsert();
    const { id } = (await authConfig()).body.auth_config;
    emulator.changeAuthConfig(id, { no_of_connections: 2 });
    const { status, body } = await remove();
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        slug: "CUSTOM_ORDERS",
        deleted: true,
        revoke_job_ids: [expect.any(String)],
        auth_configs_deleted: 1,
        connected_accounts_deleted: 2,
      },
    });
    expect(emulator.authConfigs().find((config) => config.id === id)).toMatchObject({ deleted: true });
    expect([(await read()).status, (await remove()).status]).toEqual([404, 404]);
  });

  it("answers in other words, where the switches say so, and revokes unless told not to", async () => {
    await turn({ counters: "soft-deleted", deletedFlag: "text" });
    await upsert();
    expect((await remove("?revoke_on_delete=false")).body).toEqual({
      slug: "CUSTOM_ORDERS",
      deleted: "true",
      revoke_job_ids: [],
      auth_configs_soft_deleted: 0,
      connected_accounts_soft_deleted: 0,
    });
  });

  it("is refused for Composio's own toolkits, and has no route in the older version", async () => {
    expect((await remove("", "gmail")).status).toBe(403);
    const { status } = await request("DELETE", `${emulator.url}/api/v3/custom/toolkits/CUSTOM_ORDERS`, {
      headers: { "x-api-key": "ak_test" },
    });
    expect(status).toBe(501);
  });
});

describe("an auth config", () => {
  it("is of a custom toolkit as of any other, and is found by its slug", async () => {
    const field = { additional_fields: { generic_id: { display_name: "Tenant" } } };
    await upsert({ auth_schemes: [{ ...API_KEY, ...field }] });
    const { id } = (await authConfig("custom_orders")).body.auth_config;
    const shown = await send<Record<string, unknown>>("GET", `/auth_configs/${id}`);
    expect(shown.body).toMatchObject({ toolkit: { slug: "CUSTOM_ORDERS" }, auth_scheme: "API_KEY" });
    expect(shown.body.expected_input_fields).toMatchObject([
      { name: "generic_api_key" },
      { name: "generic_id" },
    ]);
    const listed = async (slug: string) =>
      (await send<{ items: object[] }>("GET", `/auth_configs?toolkit_slug=${slug}`)).body.items.length;
    expect([await listed("custom_orders"), await listed("CUSTOM_ORDERS")]).toEqual([1, 1]);
    await turn({ slugs: "same-case" });
    expect([await listed("custom_orders"), await listed("CUSTOM_ORDERS")]).toEqual([0, 1]);
    expect((await authConfig("custom_orders")).status).toBe(404);
  });
});

describe("from outside the API", () => {
  it("custom toolkits are changed and deleted as if elsewhere", async () => {
    await upsert();
    const path = `${emulator.url}/__emulator/custom-toolkits`;
    await request("PATCH", `${path}/CUSTOM_ORDERS`, { body: { tools_count: 7 } });
    expect((await request("GET", path)).body).toMatchObject({ custom_toolkits: [{ tools_count: 7 }] });
    await request("DELETE", `${path}/CUSTOM_ORDERS`);
    expect((await read()).status).toBe(404);
    emulator.reset();
    expect(stored()).toBeUndefined();
  });

  it("they are kept in the data file", async () => {
    const dataFile = join(tmpdir(), `emulator-custom-toolkits-${process.pid}.json`);
    const first = await startEmulator({ dataFile });
    await emulator.close();
    emulator = first;
    await upsert();
    await emulator.close();
    emulator = await startEmulator({ dataFile });
    expect((await read()).status).toBe(200);
    emulator.reset();
  });
});
