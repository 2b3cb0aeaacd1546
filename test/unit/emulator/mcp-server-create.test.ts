import { useEmulator } from "composio-emulator/jest";
import { clientOf, type ErrorBody, type ServerBody } from "../../support/emulator/client";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe("creating a server", () => {
  const emulator = useEmulator({ strict: false });
  let client: ReturnType<typeof clientOf>;

  beforeEach(() => {
    client = clientOf(emulator);
  });

  it("answers 201 with the server object, without deleted and without no_auth_apps", async () => {
    const { status, body } = await client.post<ServerBody>("/mcp/servers", {
      name: "Support agents-1",
      auth_config_ids: ["ac_gmail_prod", "ac_gmail_staging", "ac_slack_prod"],
      no_auth_apps: ["exa"],
      allowed_tools: ["SLACK_SEND_MESSAGE", "GMAIL_SEND_EMAIL"],
      managed_auth_via_composio: true,
    });

    expect(status).toBe(201);
    const mcpUrl = `${emulator.url}/v3/mcp/${body.id}/mcp`;
    expect(body).toEqual({
      id: expect.stringMatching(UUID),
      name: "Support agents-1",
      auth_config_ids: ["ac_gmail_prod", "ac_gmail_staging", "ac_slack_prod"],
      allowed_tools: ["SLACK_SEND_MESSAGE", "GMAIL_SEND_EMAIL"],
      mcp_url: mcpUrl,
      toolkits: ["gmail", "slack", "exa"],
      toolkit_icons: {
        gmail: "https://logos.composio.dev/api/gmail",
        slack: "https://logos.composio.dev/api/slack",
        exa: "https://logos.composio.dev/api/exa",
      },
      commands: {
        cursor: expect.stringContaining(mcpUrl),
        claude: expect.stringContaining(mcpUrl),
        windsurf: expect.stringContaining(mcpUrl),
      },
      created_at: expect.stringMatching(TIMESTAMP),
      updated_at: body.created_at,
      server_instance_count: 0,
      managed_auth_via_composio: true,
    });
  });

  it("takes a server without auth configs, every tool and no managed auth as the default", async () => {
    const { status, body } = await client.post("/mcp/servers", { name: "empty", auth_config_ids: [] });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      auth_config_ids: [],
      toolkits: [],
      toolkit_icons: {},
      allowed_tools: [],
      managed_auth_via_composio: false,
    });
  });

  it("accepts tools that are not in the catalogue", async () => {
    const { allowed_tools } = await client.create("future", { allowed_tools: ["GMAIL_NOT_YET_THERE"] });

    expect(allowed_tools).toEqual(["GMAIL_NOT_YET_THERE"]);
  });

  it("sorts and expands the tools it shows when that is switched on", async () => {
    emulator.settings.allowedTools = "normalised";

    const some = await client.create("some", { allowed_tools: ["B_TOOL", "A_TOOL", "B_TOOL"] });
    const all = await client.create("every", { auth_config_ids: ["ac_slack_prod"] });

    expect(some.allowed_tools).toEqual(["A_TOOL", "B_TOOL"]);
    expect(all.allowed_tools).toContain("SLACK_SEND_MESSAGE");
    expect(all.allowed_tools).not.toContain("GMAIL_SEND_EMAIL");
  });

  it.each(["abc", "a".repeat(31), "under_score", "dots.are.not", "ümlaut"])(
    "refuses the name %p",
    async (name) => {
      const { status, body } = await client.post<ErrorBody>("/mcp/servers", { name, auth_config_ids: [] });

      expect(status).toBe(400);
      expect(body.error.errors).toEqual([expect.stringMatching(/^name /)]);
      expect(emulator.servers()).toEqual([]);
    },
  );

  it.each(["abcd", "a".repeat(30), "With Space-and-9"])("takes the name %p", async (name) => {
    expect((await client.create(name)).name).toBe(name);
  });

  it("refuses a name that is taken with the observed 400, code 1151", async () => {
    await client.create("taken");

    const { status, body } = await client.post("/mcp/servers", { name: "taken", auth_config_ids: [] });

    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { status: 400, code: 1151, slug: "MCP_DuplicateServerName" } });
  });

  it("refuses a name that is taken with 409 when that is switched on", async () => {
    emulator.settings.duplicateStatus = 409;
    await client.create("taken");

    const { status, body } = await client.post("/mcp/servers/custom", { name: "taken" });

    expect(status).toBe(409);
    expect(body).toMatchObject({ error: { status: 409, slug: "MCP_DuplicateServerName" } });
  });

  it("tells names apart by case", async () => {
    await client.create("taken");

    expect((await client.create("Taken")).name).toBe("Taken");
  });

  it("gives the name of a deleted server away again", async () => {
    const first = await client.create("again");
    await client.delete(`/mcp/${first.id}`);

    const second = await client.create("again");

    expect(second.id).toMatch(UUID);
    expect(second.id).not.toBe(first.id);
  });

  it.each([404, 400] as const)("refuses an unknown auth config with %p as switched", async (expected) => {
    emulator.settings.unknownAuthConfigStatus = expected;
    const auth_config_ids = ["ac_gmail_prod", "ac_nowhere"];

    const { status, body } = await client.post<ErrorBody>("/mcp/servers", { name: "lost", auth_config_ids });

    expect(status).toBe(expected);
    expect(body.error).toMatchObject({ slug: "Auth_Config_NotFound", status: expected });
    expect(body.error.message).toContain("ac_nowhere");
  });

  it("answers 404 for an unknown auth config unless switched", () => {
    expect(emulator.settings.unknownAuthConfigStatus).toBe(404);
  });

  describe("as a custom one", () => {
    it("answers 201 with six fields only, and a GET gives the rest", async () => {
      const { status, body } = await client.post<ServerBody>("/mcp/servers/custom", {
        name: "custom",
        auth_config_ids: ["ac_gmail_prod"],
        toolkits: ["exa"],
        allowed_tools: ["EXA_SEARCH"],
        managed_auth_via_composio: true,
      });

      expect(status).toBe(201);
      expect(Object.keys(body).sort()).toEqual(
        ["id", "name", "auth_config_ids", "allowed_tools", "mcp_url", "commands"].sort(),
      );
      const whole = await client.get(`/mcp/${body.id}`);
      expect(whole.body).toMatchObject({
        ...body,
        toolkits: ["gmail", "exa"],
        managed_auth_via_composio: true,
        deleted: false,
      });
    });

    it("takes its tools by the older name too", async () => {
      const { body } = await client.post<ServerBody>("/mcp/servers/custom", {
        name: "older",
        custom_tools: ["EXA_SEARCH"],
      });

      expect(body).toMatchObject({ allowed_tools: ["EXA_SEARCH"] });
    });

    it("has the toolkits that are sent alone when auth configs are switched to bring none", async () => {
      emulator.settings.toolkitsFollowAuthConfigs = false;

      const { body } = await client.post<ServerBody>("/mcp/servers/custom", {
        name: "custom",
        auth_config_ids: ["ac_gmail_prod"],
        toolkits: ["exa"],
      });

      expect((await client.get(`/mcp/${body.id}`)).body).toMatchObject({ toolkits: ["exa"] });
    });

    it("needs a name only, and follows the same rules for it", async () => {
      const bare = await client.post<ServerBody>("/mcp/servers/custom", { name: "bare" });
      const bad = await client.post("/mcp/servers/custom", { name: "no" });
      const lost = await client.post("/mcp/servers/custom", {
        name: "lost",
        auth_config_ids: ["ac_nowhere"],
      });

      expect(bare.body).toMatchObject({ name: "bare", auth_config_ids: [], allowed_tools: [] });
      expect(bad.status).toBe(400);
      expect(lost.status).toBe(404);
    });
  });
});
