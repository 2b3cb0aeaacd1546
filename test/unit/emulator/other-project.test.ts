import { type Emulator, startEmulator } from "composio-emulator";
import { clientOf, type ListBody, type ServerBody } from "../../support/emulator/client";

describe.each(["x-api-key", "x-user-api-key"])("a key of another project in %s", (header) => {
  let emulator: Emulator;
  let other: ReturnType<typeof clientOf>;
  let server: ServerBody;

  beforeEach(async () => {
    emulator = await startEmulator({ apiKeys: ["ak_mine"], otherProjectKeys: ["ak_other"] });
    server = await clientOf(emulator, { "x-api-key": "ak_mine" }).create("mine");
    other = clientOf(emulator, { [header]: "ak_other" });
    emulator.journal.clear();
  });
  afterEach(() => emulator.close());

  test("finds no server by its id", async () => {
    const answers = [
      await other.get(`/mcp/${server.id}`),
      await other.patch(`/mcp/${server.id}`, { name: "taken" }),
      await other.delete(`/mcp/${server.id}`),
      await other.post("/mcp/servers/generate", { mcp_server_id: server.id }),
    ];

    for (const { status, body } of answers) {
      expect({ status, body }).toMatchObject({
        status: 404,
        body: { error: { message: `MCP server ${server.id} not found` } },
      });
    }
    expect(emulator.servers()).toMatchObject([{ name: "mine", deleted: false }]);
    expect(emulator.journal.requests().map(({ operation }) => operation)).toEqual([
      "getMcpServer",
      "updateMcpServer",
      "deleteMcpServer",
      "generateMcpUrls",
    ]);
  });

  test("has empty lists, and no auth configs of the catalogue", async () => {
    expect(await other.names()).toEqual([]);
    expect((await other.get<ListBody>("/mcp/app/gmail")).body.items).toEqual([]);
    expect((await other.get<ListBody>("/auth_configs?show_disabled=true")).body.items).toEqual([]);
    expect(await other.get("/auth_configs/ac_gmail_prod")).toMatchObject({
      status: 404,
      body: { error: { slug: "Auth_Config_NotFound" } },
    });
  });

  test("sees the tools and toolkits of the service", async () => {
    expect((await other.get<ListBody>("/tools")).body.items).toHaveLength(20);
    expect((await other.get("/toolkits/gmail")).status).toBe(200);
  });

  test("creates nothing", async () => {
    const withAuthConfig = { name: "other", auth_config_ids: ["ac_gmail_prod"] };

    expect((await other.post("/mcp/servers", withAuthConfig)).status).toBe(404);
    expect((await other.post("/mcp/servers", { name: "other", auth_config_ids: [] })).status).toBe(403);
    expect((await other.post("/mcp/servers/custom", { name: "mine" })).status).toBe(403);
    expect(emulator.servers()).toHaveLength(1);
  });

  test("meets faults and switches as any other", async () => {
    emulator.faults.add({ operation: "getMcpServer", kind: "unavailable" });
    emulator.settings.cursors = "stuck";

    expect((await other.get(`/mcp/${server.id}`)).status).toBe(503);
    expect((await other.get("/auth_configs")).body).toMatchObject({
      items: [],
      next_cursor: expect.any(String),
    });
  });

  test("does not open the emulator to every key", async () => {
    expect((await clientOf(emulator, { [header]: "ak_third" }).get("/mcp/servers")).status).toBe(401);
  });
});
