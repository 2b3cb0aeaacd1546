import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { authConfigsOf, SECRETS } from "../../support/emulator/auth-config-client";
import { request } from "../../support/emulator/client";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

describe("the stored auth configs", () => {
  let emulator: Emulator;
  let api: ReturnType<typeof authConfigsOf>;

  beforeEach(async () => {
    emulator = await startEmulator({ settings: { authConfigs: { secrets: "prefix" } } });
    api = authConfigsOf(emulator);
  });
  afterEach(() => emulator.close());

  const control = (method: string, path: string, body?: unknown) =>
    request(method, `${emulator.url}/__emulator${path}`, { ...(body !== undefined && { body }) });

  it("show in process what the API masks", async () => {
    const id = await api.custom({ name: "own app" });

    const stored = api.stored(id);

    expect(stored).toEqual({
      id,
      name: "own app",
      toolkit: "github",
      status: "ENABLED",
      auth_scheme: "OAUTH2",
      is_composio_managed: false,
      credentials: SECRETS,
      shared_connection_fields: {},
      proxy_config: null,
      is_enabled_for_tool_router: false,
      managed_app_id: null,
      restrict_to_following_tools: [],
      tool_access_config: {},
      no_of_connections: 0,
      created_by: null,
      deleted: false,
      created_at: stored?.last_updated_at,
      last_updated_at: expect.any(String),
    });
    expect(emulator.authConfigs()[0]).toMatchObject({ id: "ac_gmail_prod", toolkit: "gmail" });
  });

  it("can be changed and deleted in process", async () => {
    const id = await api.custom();

    emulator.changeAuthConfig(id, { no_of_connections: 3, created_by: "someone", name: "drifted" });
    expect(await api.read(id)).toMatchObject({
      no_of_connections: 3,
      created_by: "someone",
      name: "drifted",
    });
    expect(emulator.deleteAuthConfig(id)).toMatchObject({ deleted: true });
    expect(await api.status(id)).toBe(404);
    expect(() => emulator.changeAuthConfig("nowhere", {})).toThrow("nowhere not found");
    expect(() => emulator.deleteAuthConfig("nowhere")).toThrow("nowhere not found");
  });

  it("are not changed through what the emulator hands out", () => {
    Object.assign(emulator.authConfigs()[0]?.credentials ?? {}, { scribbled: true });
    Object.assign(emulator.changeAuthConfig("ac_gmail_prod", {}), { name: "scribbled" });

    expect(emulator.authConfigs()[0]).toMatchObject({ name: "gmail-prod", credentials: {} });
  });

  it("can be read, changed and deleted from another process, without a trace", async () => {
    const id = await api.custom();
    emulator.journal.clear();

    const changed = await control("PATCH", `/auth-configs/${id}`, {
      no_of_connections: 2,
      proxy_config: null,
    });
    const deleted = await control("DELETE", `/auth-configs/${id}`);
    const listed = await control("GET", "/auth-configs");

    expect(changed).toMatchObject({ status: 200, body: { no_of_connections: 2, credentials: SECRETS } });
    expect(deleted).toMatchObject({ status: 200, body: { deleted: true } });
    expect(listed.body).toEqual({ auth_configs: emulator.authConfigs() });
    expect(emulator.journal.requests()).toEqual([]);
  });

  it("refuse changes of unknown ones and of unknown fields from another process", async () => {
    expect((await control("PATCH", "/auth-configs/ac_nowhere", {})).status).toBe(404);
    expect((await control("DELETE", "/auth-configs/ac_nowhere")).status).toBe(404);
    expect((await control("PATCH", "/auth-configs/ac_gmail_prod", { id: "x" })).status).toBe(400);
  });

  it("have switches of their own, each by itself, which go back to the start", async () => {
    const { authConfigs } = emulator.settings;
    await api.turn({ limit: "ignored" });

    expect(authConfigs).toMatchObject({ secrets: "prefix", limit: "ignored", scopes: "spaces" });
    authConfigs.secrets = "absent";
    emulator.reset();
    expect(emulator.settings.authConfigs).toMatchObject({ secrets: "prefix", limit: "honoured" });
    expect(emulator.settings.authConfigs).toBe(authConfigs);
  });

  it("keep the switches of one emulator from another", async () => {
    const other = await startEmulator();
    await api.turn({ limit: "ignored" });

    expect(other.settings.authConfigs).toMatchObject({ secrets: "redacted", limit: "honoured" });
    await other.close();
  });

  it.each([
    { secrets: "clear" },
    { redirectUri: "hidden" },
    { scopes: "tabs" },
    { managedScopes: true },
    { managedAppId: "null" },
    { emptyFields: "empty" },
    { patchedCredentials: "append" },
    { patchedSharedFields: "append" },
    { clearing: "fails" },
    { managedAppFailure: 303 },
    { modes: "mixed" },
    { limit: 20 },
    { search: "fuzzy" },
    { lagMs: -1 },
    { deleted: "gone" },
    { malformedIds: 400 },
    { deleteAnswer: "empty" },
    { deletedInServers: "deleted" },
    { surprise: true },
  ])("have no switch %j", async (authConfigs) => {
    expect((await control("PATCH", "/settings", { authConfigs })).status).toBe(400);
  });

  it("go back to those of the start on reset", async () => {
    const before = emulator.authConfigs();
    await api.custom();
    emulator.changeAuthConfig("ac_gmail_prod", { name: "drifted" });
    emulator.deleteAuthConfig("ac_slack_prod");

    emulator.reset();

    expect(emulator.authConfigs()).toEqual(before);
  });
});

describe("the stored auth configs in a data file", () => {
  let folder: string;
  let dataFile: string;
  let emulator: Emulator | undefined;

  beforeEach(async () => {
    folder = await temporaryFolder();
    dataFile = join(folder, "data.json");
  });
  afterEach(async () => {
    await emulator?.close();
    emulator = undefined;
    await removeFolder(folder);
  });

  const start = async (authConfigs: { id: string; toolkit: string }[] = []) => {
    await emulator?.close();
    emulator = await startEmulator({ dataFile, authConfigs });
    return emulator;
  };

  it("come back after a restart, changed and deleted ones of the catalogue too", async () => {
    const before = await start();
    await authConfigsOf(before).create("beside");
    const id = await authConfigsOf(before).custom();
    before.changeAuthConfig("ac_gmail_prod", { name: "drifted" });
    before.deleteAuthConfig("ac_slack_prod");
    const stored = before.authConfigs();

    const after = await start();

    expect(after.authConfigs()).toEqual(stored);
    expect(after.servers()).toMatchObject([{ name: "beside" }]);
    expect(await authConfigsOf(after).ids("?limit=1")).toEqual([id]);
    after.reset();
    expect(JSON.parse(readFileSync(dataFile, "utf8"))).toEqual({
      version: 1,
      writing: expect.any(String),
      servers: [],
      authConfigs: [],
      connectedAccounts: [],
      customToolkits: [],
      projects: [],
      sessions: [],
      triggerInstances: [],
      webhookEndpoints: [],
      webhookSubscriptions: [],
    });
  });

  it("let the options say what was never changed", async () => {
    authConfigsOf(await start([{ id: "ac_mine", toolkit: "gmail" }]));
    const { changeAuthConfig } = await start([{ id: "ac_mine", toolkit: "gmail" }]);
    changeAuthConfig("ac_gmail_prod", { name: "drifted" });

    const after = await start([{ id: "ac_mine", toolkit: "linear" }]);

    expect(await authConfigsOf(after).read("ac_mine")).toMatchObject({ toolkit: { slug: "linear" } });
  });

  it("are those of the start with a file of before", async () => {
    writeFileSync(dataFile, JSON.stringify({ version: 1, servers: [] }));

    expect((await start()).authConfigs()).toHaveLength(8);
  });

  it("are refused when they are no list", async () => {
    writeFileSync(dataFile, JSON.stringify({ version: 1, servers: [], authConfigs: {} }));

    await expect(startEmulator({ dataFile })).rejects.toThrow("is not a data file");
  });
});
