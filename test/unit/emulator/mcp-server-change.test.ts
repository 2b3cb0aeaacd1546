import { randomUUID } from "node:crypto";
import { useEmulator } from "composio-emulator/jest";
import { clientOf, type ErrorBody, type ServerBody } from "../../support/emulator/client";

describe("one server", () => {
  const emulator = useEmulator({ strict: false });
  let client: ReturnType<typeof clientOf>;
  let server: ServerBody;

  beforeEach(async () => {
    client = clientOf(emulator);
    server = await client.create("first", { no_auth_apps: ["exa"], allowed_tools: ["GMAIL_SEND_EMAIL"] });
  });

  describe("read", () => {
    it("is what creating it answered, and whether it is deleted", async () => {
      const { status, body } = await client.get(`/mcp/${server.id}`);

      expect(status).toBe(200);
      expect(body).toEqual({ ...server, deleted: false });
    });
  });

  describe.each([
    ["read", (id: string) => client.get<ErrorBody>(`/mcp/${id}`)],
    ["changed", (id: string) => client.patch<ErrorBody>(`/mcp/${id}`, { name: "other" })],
    ["deleted", (id: string) => client.delete<ErrorBody>(`/mcp/${id}`)],
  ])("%s by a wrong id", (_what, act) => {
    it("answers 400 for one that is no UUID", async () => {
      const { status, body } = await act("not-a-uuid");

      expect(status).toBe(400);
      expect(body.error.errors).toEqual([expect.stringMatching(/^id /)]);
    });

    it("answers 404 for one that it never gave away", async () => {
      expect((await act(randomUUID())).status).toBe(404);
    });

    it("answers 404 for a deleted server", async () => {
      await client.delete(`/mcp/${server.id}`);

      expect((await act(server.id)).status).toBe(404);
    });
  });

  describe("changed", () => {
    it("keeps what is absent and moves updated_at", async () => {
      const { status, body } = await client.patch(`/mcp/${server.id}`, { name: "renamed" });

      expect(status).toBe(200);
      expect(body).toEqual({
        ...server,
        name: "renamed",
        commands: expect.anything(),
        updated_at: expect.anything(),
        deleted: false,
      });
      expect(Date.parse(body.updated_at)).toBeGreaterThan(Date.parse(server.updated_at));
      expect((await client.get(`/mcp/${server.id}`)).body).toEqual(body);
    });

    it("replaces an array that is sent, also by an empty one", async () => {
      const some = await client.patch(`/mcp/${server.id}`, { allowed_tools: ["GMAIL_FETCH_EMAILS"] });
      const none = await client.patch(`/mcp/${server.id}`, { allowed_tools: [] });

      expect(some.body.allowed_tools).toEqual(["GMAIL_FETCH_EMAILS"]);
      expect(none.body.allowed_tools).toEqual([]);
    });

    it("derives the toolkits from new auth configs and the apps without authentication", async () => {
      const { body } = await client.patch(`/mcp/${server.id}`, { auth_config_ids: ["ac_github_prod"] });

      expect(body.auth_config_ids).toEqual(["ac_github_prod"]);
      expect(body.toolkits).toEqual(["github", "exa"]);
      expect(Object.keys(body.toolkit_icons)).toEqual(["github", "exa"]);
    });

    it("leaves the toolkits when they are switched not to follow", async () => {
      emulator.settings.toolkitsFollowAuthConfigs = false;

      const { body } = await client.patch(`/mcp/${server.id}`, { auth_config_ids: ["ac_github_prod"] });

      expect(body.toolkits).toEqual(["gmail", "exa"]);
    });

    it("takes the toolkits as they are sent", async () => {
      const change = { auth_config_ids: ["ac_github_prod"], toolkits: ["github", "slack"] };

      expect((await client.patch(`/mcp/${server.id}`, change)).body).toMatchObject(change);
    });

    it.each(["no_auth_apps", "description"])("refuses %s, which it does not know", async (field) => {
      const { status, body } = await client.patch<ErrorBody>(`/mcp/${server.id}`, { [field]: ["exa"] });

      expect(status).toBe(400);
      expect(body.error.errors).toEqual([`body must NOT have additional properties: '${field}'`]);
      expect((await client.get(`/mcp/${server.id}`)).body).toEqual({ ...server, deleted: false });
    });

    it.each([400, 409] as const)("treats a rename onto another's name as a duplicate: %p", async (status) => {
      emulator.settings.duplicateStatus = status;
      await client.create("other");

      const answer = await client.patch(`/mcp/${server.id}`, { name: "other" });

      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({ error: { code: 1151, slug: "MCP_DuplicateServerName" } });
    });

    it("may keep its own name", async () => {
      expect((await client.patch(`/mcp/${server.id}`, { name: "first" })).status).toBe(200);
    });

    it("refuses an unknown auth config and a bad name", async () => {
      const lost = await client.patch(`/mcp/${server.id}`, { auth_config_ids: ["ac_nowhere"] });
      const bad = await client.patch(`/mcp/${server.id}`, { name: "x" });

      expect(lost.body).toMatchObject({ error: { status: 404, slug: "Auth_Config_NotFound" } });
      expect(bad.status).toBe(400);
    });
  });

  describe("deleted", () => {
    it("answers its id, and 404 the second time", async () => {
      const first = await client.delete(`/mcp/${server.id}`);
      const second = await client.delete(`/mcp/${server.id}`);

      expect(first).toMatchObject({ status: 200, body: { id: server.id, deleted: true } });
      expect(second.status).toBe(404);
    });

    it("is no longer listed", async () => {
      await client.delete(`/mcp/${server.id}`);

      expect(await client.names()).toEqual([]);
    });

    it("can still be read, flagged, when that is switched on; changing and deleting stay 404", async () => {
      emulator.settings.deletedServers = "flagged";
      await client.delete(`/mcp/${server.id}`);

      const read = await client.get(`/mcp/${server.id}`);
      const changed = await client.patch(`/mcp/${server.id}`, { name: "other" });
      const deleted = await client.delete(`/mcp/${server.id}`);

      expect(read).toMatchObject({ status: 200, body: { id: server.id, deleted: true } });
      expect([changed.status, deleted.status]).toEqual([404, 404]);
    });
  });

  describe("its generated addresses", () => {
    it("have the parameters the real service answers, and store nothing", async () => {
      const before = emulator.servers();

      const { status, body } = await client.post("/mcp/servers/generate", {
        mcp_server_id: server.id,
        user_ids: ["ann@example.com"],
        connected_account_ids: ["ca_1"],
      });

      expect(status).toBe(200);
      expect(body).toEqual({
        mcp_url: server.mcp_url,
        user_ids_url: [`${server.mcp_url}?user_id=ann%40example.com`],
        connected_account_urls: [`${server.mcp_url}?connected_account_ids=ca_1`],
      });
      expect(emulator.servers()).toEqual(before);
    });

    it("have the tools that connect accounts, on demand", async () => {
      const { body } = await client.post("/mcp/servers/generate", {
        mcp_server_id: server.id,
        user_ids: ["agent-7"],
        managed_auth_by_composio: true,
      });

      expect(body).toMatchObject({
        mcp_url: server.mcp_url,
        user_ids_url: [`${server.mcp_url}?user_id=agent-7&include_composio_helper_actions=true`],
      });
    });

    it("exist for live servers only", async () => {
      const generate = (mcp_server_id: string) => client.post("/mcp/servers/generate", { mcp_server_id });

      expect((await generate("not-a-uuid")).status).toBe(400);
      expect((await generate(randomUUID())).status).toBe(404);
      expect((await generate(server.id)).body).toMatchObject({
        user_ids_url: [],
        connected_account_urls: [],
      });
    });
  });
});
