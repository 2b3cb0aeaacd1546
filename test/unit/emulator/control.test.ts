import { randomUUID } from "node:crypto";
import { type Emulator, startEmulator } from "composio-emulator";
import { clientOf, request, type ServerBody } from "../../support/emulator/client";

describe("what is stored", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof clientOf>;
  let server: ServerBody;

  beforeEach(async () => {
    emulator = await startEmulator({ apiKeys: ["ak_test"], settings: { maximumLimit: 7 } });
    client = clientOf(emulator);
    server = await client.create("stored", { no_auth_apps: ["exa"] });
    emulator.journal.clear();
  });
  afterEach(() => emulator.close());

  /** Without a key and with the User-Agent of a library: the control endpoints do not mind. */
  const control = (method: string, path: string, body?: unknown) =>
    request(method, `${emulator.url}/__emulator${path}`, {
      ...(body !== undefined && { body }),
      headers: { "user-agent": "node" },
    });

  it("shows in process what the API hides", () => {
    expect(emulator.servers()).toEqual([
      {
        id: server.id,
        name: "stored",
        auth_config_ids: ["ac_gmail_prod"],
        no_auth_apps: ["exa"],
        allowed_tools: [],
        toolkits: ["gmail", "exa"],
        managed_auth_via_composio: false,
        server_instance_count: 0,
        deleted: false,
        created_at: server.created_at,
        updated_at: server.updated_at,
      },
    ]);
  });

  it("can be changed and deleted in process", async () => {
    emulator.changeServer(server.id, { name: "drifted", server_instance_count: 3 });
    const drifted = await client.get<ServerBody>(`/mcp/${server.id}`);
    emulator.deleteServer(server.id);
    const gone = await client.get(`/mcp/${server.id}`);

    expect(drifted.body).toMatchObject({
      name: "drifted",
      server_instance_count: 3,
      toolkits: ["gmail", "exa"],
    });
    expect(drifted.body.updated_at > server.updated_at).toBe(true);
    expect(gone.status).toBe(404);
    expect(emulator.servers()).toMatchObject([{ id: server.id, deleted: true }]);
  });

  it("cannot be changed in process under an id that does not exist", () => {
    expect(() => emulator.changeServer("nowhere", {})).toThrow("nowhere not found");
    expect(() => emulator.deleteServer("nowhere")).toThrow("nowhere not found");
  });

  it("is not changed through what the emulator hands out", () => {
    Object.assign(emulator.servers()[0] ?? {}, { name: "scribbled" });

    expect(emulator.servers()).toMatchObject([{ name: "stored" }]);
  });

  it("can be read, changed and deleted from another process, without a key or a trace", async () => {
    const changed = await control("PATCH", `/servers/${server.id}`, { allowed_tools: ["GMAIL_SEND_EMAIL"] });
    const deleted = await control("DELETE", `/servers/${server.id}`);
    const listed = await control("GET", "/servers");

    expect(changed).toMatchObject({ status: 200, body: { allowed_tools: ["GMAIL_SEND_EMAIL"] } });
    expect(deleted).toMatchObject({ status: 200, body: { deleted: true } });
    expect(listed.body).toEqual({ servers: emulator.servers() });
    expect(emulator.journal.requests()).toEqual([]);
  });

  it("refuses changes of unknown servers and of unknown fields from another process", async () => {
    expect((await control("PATCH", `/servers/${randomUUID()}`, {})).status).toBe(404);
    expect((await control("DELETE", `/servers/${randomUUID()}`)).status).toBe(404);
    expect((await control("PATCH", `/servers/${server.id}`, { id: "x" })).status).toBe(400);
  });

  it("has switches that another process can turn", async () => {
    const changed = await control("PATCH", "/settings", { duplicateStatus: 409 });
    const refused = await control("PATCH", "/settings", { duplicateStatus: 418 });
    const read = await control("GET", "/settings");

    expect(changed).toMatchObject({ status: 200, body: { duplicateStatus: 409, maximumLimit: 7 } });
    expect(refused.status).toBe(400);
    expect(read.body).toEqual(emulator.settings);
    expect(emulator.settings.duplicateStatus).toBe(409);
  });

  it.each([
    ["in process", async () => emulator.reset()],
    ["from another process", async () => void (await control("POST", "/reset"))],
  ])("goes back to the start %s", async (_where, reset) => {
    emulator.settings.maximumLimit = 1;
    emulator.settings.deletedServers = "flagged";
    await client.get("/mcp/servers");

    await reset();

    expect(emulator.servers()).toEqual([]);
    expect(emulator.journal.requests()).toEqual([]);
    expect(emulator.settings).toMatchObject({ maximumLimit: 7, deletedServers: "not-found" });
  });
});
