import { join } from "node:path";
import { type Emulator, type EmulatorSnapshot, startEmulator } from "composio-emulator";
import { clientOf, request } from "../../support/emulator/client";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

const account = (alias: string) => ({
  auth_config: { id: "ac_stripe_main" },
  connection: {
    alias,
    state: { authScheme: "API_KEY", val: { status: "ACTIVE", generic_api_key: "key" } },
  },
});

/** Creates one object of each kind, and one in a project that was made. */
async function createOfEachKind(emulator: Emulator): Promise<void> {
  const client = clientOf(emulator);
  const organization = clientOf(emulator, { "x-org-api-key": "ok" });
  const bodies: [path: string, body: object][] = [
    ["/mcp/servers", { name: "first", auth_config_ids: ["ac_gmail_prod"] }],
    ["/auth_configs", { toolkit: { slug: "gmail" } }],
    ["/connected_accounts", account("first")],
    [
      "/custom/toolkits/upsert",
      {
        slug: "orders",
        toolkit_config: {
          name: "Orders",
          mcp_url: "https://mcp.example.com",
          auth_schemes: [{ mode: "NO_AUTH" }],
        },
      },
    ],
    ["/tool_router/session", { user_id: "me" }],
    ["/trigger_instances/GMAIL_NEW_GMAIL_MESSAGE/upsert", { connected_account_id: "ca_gmail_team" }],
    ["/webhook_endpoints", { toolkit_slug: "slack", client_id: "client" }],
    ["/webhook_subscriptions", { webhook_url: "https://hooks.example.com", enabled_events: ["a"] }],
  ];
  for (const [path, body] of bodies) {
    const { status, body: answer } = await client.post(path, body);
    expect([path, status < 300 || answer]).toEqual([path, true]);
  }
  const { body } = await organization.post<{ api_key: string }>("/org/owner/project/new", {
    name: "made",
    should_create_api_key: true,
  });
  await clientOf(emulator, { "x-api-key": body.api_key }).post("/mcp/servers", {
    name: "within",
    auth_config_ids: [],
  });
}

describe("a snapshot", () => {
  let emulator: Emulator;

  beforeEach(async () => {
    emulator = await startEmulator({ idSeed: "seed" });
  });
  afterEach(() => emulator.close());

  it("brings back all that was stored and the switches, whatever came between", async () => {
    await createOfEachKind(emulator);
    emulator.settings.sessions.emptyEnable = "all";
    const snapshot = emulator.snapshot();
    const [project] = emulator.projects();
    const contents = emulator.contentsOf(project?.id ?? "");

    emulator.reset();
    await clientOf(emulator).create("other");
    emulator.settings.duplicateStatus = 409;
    emulator.restore(snapshot);

    expect(emulator.snapshot()).toEqual(snapshot);
    expect(emulator.servers()).toMatchObject([{ name: "first" }]);
    expect(emulator.contentsOf(project?.id ?? "")).toEqual(contents);
    expect(emulator.settings).toMatchObject({ duplicateStatus: 400, sessions: { emptyEnable: "all" } });
    const { status } = await clientOf(emulator).post("/mcp/servers", { name: "first", auth_config_ids: [] });
    expect(status).toBe(400);
  });

  it("stays as it is, and may be restored several times with the same ids after it", async () => {
    await clientOf(emulator).create("before");
    const snapshot = emulator.snapshot();
    const text = JSON.stringify(snapshot);
    const ids = [];

    for (let n = 0; n < 2; n++) {
      ids.push((await clientOf(emulator).create("after")).id);
      emulator.restore(snapshot);
    }

    expect(new Set(ids).size).toBe(1);
    expect(JSON.stringify(snapshot)).toBe(text);
    expect(emulator.servers()).toHaveLength(1);
  });

  it("leaves the journal, the faults and the stubs", async () => {
    const snapshot = emulator.snapshot();
    await clientOf(emulator).get("/tools");
    emulator.faults.add({ operation: "any", kind: "error" });
    emulator.stubs.add({ request: { path: "/a" }, answer: {} });

    emulator.restore(snapshot);

    expect(emulator.journal.requests()).toHaveLength(1);
    expect(emulator.faults.pending()).toHaveLength(1);
    expect(emulator.stubs.all()).toHaveLength(1);
  });

  it("is taken and restored by another process, also in another emulator", async () => {
    await createOfEachKind(emulator);
    const other = await startEmulator();
    const taken = await request("GET", `${emulator.url}/__emulator/snapshot`);

    const restored = await request("PUT", `${other.url}/__emulator/snapshot`, { body: taken.body });

    expect(restored.status).toBe(204);
    expect(other.servers()).toEqual(emulator.servers());
    expect(other.connectedAccounts()).toEqual(emulator.connectedAccounts());
    expect(emulator.journal.requests()).toHaveLength(10);
    await other.close();
  });

  it("is kept in the data file once it is restored", async () => {
    const folder = await temporaryFolder();
    const dataFile = join(folder, "data.json");
    await clientOf(emulator).create("kept");
    const first = await startEmulator({ dataFile });
    first.restore(emulator.snapshot());
    await first.close();

    const second = await startEmulator({ dataFile });

    expect(second.servers()).toEqual(emulator.servers());
    await second.close();
    await removeFolder(folder);
  });

  it.each([
    [{}, "must have required property 'version'"],
    [{ version: 2, objects: {}, contents: {}, settings: {} }, "version must be equal to constant"],
    [{ version: 1, objects: { tables: {} }, contents: {}, settings: {} }, "'tables'"],
    [{ version: 1, objects: { servers: [] }, contents: {}, settings: {} }, "objects.servers must be object"],
    [{ version: 1, objects: {}, contents: {}, settings: { cursers: 1 } }, "'cursers'"],
  ])("%j is refused, in process as over HTTP", async (snapshot, problem) => {
    await clientOf(emulator).create("kept");
    expect(() => emulator.restore(snapshot as unknown as EmulatorSnapshot)).toThrow(problem);

    const { status, body } = await request("PUT", `${emulator.url}/__emulator/snapshot`, { body: snapshot });

    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(problem);
    expect(emulator.servers()).toHaveLength(1);
  });
});

describe("a seed for ids", () => {
  const idsOf = async (idSeed: string | undefined) => {
    const emulator = await startEmulator({ idSeed, clock: "2026-01-31T12:00:00Z" });
    const stored = async () => {
      await createOfEachKind(emulator);
      const requestIds = emulator.journal.requests().map(({ requestId }) => requestId);
      const [project] = emulator.projects();
      return { requestIds, ...emulator.snapshot(), within: emulator.contentsOf(project?.id ?? "") };
    };
    const first = await stored();
    emulator.reset();
    const second = await stored();
    await emulator.close();
    return [first, second];
  };

  it("gives the same ids, secrets and times in each run and after a reset, and others without it", async () => {
    const [one, again] = await idsOf("a");
    const [two] = await idsOf("a");
    const [other] = await idsOf("b");
    const [random, randomAgain] = await idsOf(undefined);

    expect([again, two]).toEqual([one, one]);
    expect(other).not.toEqual(one);
    expect(random?.requestIds).not.toEqual(randomAgain?.requestIds);
  });

  it("gives an id no second time, although a snapshot or a file brings objects of the same seed", async () => {
    const emulator = await startEmulator({ idSeed: "a" });
    const [first, second] = [
      await clientOf(emulator).create("one-"),
      await clientOf(emulator).create("two-"),
    ];
    const { objects, ...rest } = emulator.snapshot();
    const servers = { objects: objects.servers?.objects ?? [], idsMade: 0 };
    emulator.restore({ ...rest, objects: { ...objects, servers } });

    const third = await clientOf(emulator).create("three");

    expect(new Set([first, second, third].map(({ id }) => id)).size).toBe(3);
    await emulator.close();
  });
});
