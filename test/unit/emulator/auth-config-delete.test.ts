import { useEmulator } from "composio-emulator/jest";
import { authConfigsOf } from "../../support/emulator/auth-config-client";
import { type ErrorBody, request, type ServerBody } from "../../support/emulator/client";

const NOT_FOUND = { error: { slug: "Auth_Config_NotFound" } };

describe("deleting an auth config", () => {
  const emulator = useEmulator({ strict: false });
  let api: ReturnType<typeof authConfigsOf>;
  let id: string;

  beforeEach(async () => {
    api = authConfigsOf(emulator);
    id = await api.custom({ name: "doomed" });
  });

  const everyRequest = () => [
    () => api.get<ErrorBody>(`/auth_configs/${id}`),
    () => api.change(id, { type: "custom", name: "again" }),
    () => api.patch<ErrorBody>(`/auth_configs/${id}/DISABLED`, undefined),
    () => api.remove(id),
  ];

  it("answers success, keeps it out of sight, and happens once", async () => {
    expect(await api.remove(id)).toEqual({
      status: 200,
      headers: expect.anything(),
      body: { success: true, message: expect.any(String) },
    });

    for (const send of everyRequest()) {
      expect(await send()).toMatchObject({ status: 404, body: NOT_FOUND });
    }
    expect(await api.ids("?show_disabled=true")).not.toContain(id);
    expect(api.stored(id)).toMatchObject({ name: "doomed", status: "ENABLED", deleted: true });
  });

  it("names a job when it revokes, and may name nothing else", async () => {
    const [second, third] = [await api.custom(), await api.custom()];
    const job = expect.stringMatching(/^[0-9a-f-]{36}$/);

    expect((await api.remove(id, "?revoke_on_delete=true")).body).toMatchObject({
      success: true,
      revoke_job_id: job,
    });
    await api.turn({ deleteAnswer: "job-only" });
    expect((await api.remove(second, "?revoke_on_delete=true")).body).toEqual({ revoke_job_id: job });
    expect((await api.remove(third, "?revoke_on_delete=false")).body).toEqual({});
  });

  it("refuses another word for revoking", async () => {
    expect((await api.remove(id, "?revoke_on_delete=yes")).status).toBe(400);
    expect(await api.status(id)).toBe(200);
  });

  it("can be followed by 400 with the same slug", async () => {
    await api.turn({ deleted: "bad-request" });
    await api.remove(id);

    for (const send of everyRequest()) {
      expect(await send()).toMatchObject({ status: 400, body: NOT_FOUND });
    }
  });

  it.each([
    ["stale", {}],
    ["flagged", { deleted: true }],
  ] as const)("can be followed by a %s answer to GET, and to nothing else", async (deleted, flag) => {
    const before = await api.read(id);
    await api.turn({ deleted });
    await api.remove(id);

    const [read, ...writes] = everyRequest();

    const { status, body } = (await read?.()) ?? {};
    expect({ status, body }).toEqual({
      status: 200,
      body: { ...before, ...flag, last_updated_at: expect.any(String) },
    });
    for (const send of writes) {
      expect((await send()).status).toBe(404);
    }
    expect(await api.ids()).not.toContain(id);
  });

  describe("that MCP servers name", () => {
    let server: ServerBody;
    const both = () => [id, "ac_gmail_prod"];

    beforeEach(async () => {
      server = await api.create("with both", { auth_config_ids: both() });
      await api.create("without");
      await api.create("gone", { auth_config_ids: both() });
      emulator.deleteServer(emulator.servers()[2]?.id ?? "");
    });

    const named = async () => (await api.get<ServerBody>(`/mcp/${server.id}`)).body.auth_config_ids;
    const repeat = () => api.patch(`/mcp/${server.id}`, { auth_config_ids: both() });
    const another = () => api.create("another", { auth_config_ids: [id] });

    it("leaves the id there, and refuses it in a PATCH", async () => {
      await api.remove(id);

      expect(await named()).toEqual(both());
      expect(await repeat()).toMatchObject({ status: 404, body: NOT_FOUND });
      expect((await api.patch(`/mcp/${server.id}`, { name: "other name" })).status).toBe(200);
      expect(await another()).toMatchObject(NOT_FOUND);
    });

    it("can let the server keep it, and no other have it", async () => {
      await api.turn({ deletedInServers: "kept" });
      await api.remove(id);

      expect(await repeat()).toMatchObject({ status: 200, body: { auth_config_ids: both() } });
      expect(await another()).toMatchObject(NOT_FOUND);
    });

    it.each(["API", "emulator", "control endpoint"])("can have it lost, by the %s", async (by) => {
      await api.turn({ deletedInServers: "lost" });
      if (by === "API") {
        await api.remove(id);
      } else if (by === "emulator") {
        emulator.deleteAuthConfig(id);
      } else {
        await request("DELETE", `${emulator.url}/__emulator/auth-configs/${id}`);
      }

      expect(await named()).toEqual(["ac_gmail_prod"]);
      expect(emulator.servers().map((each) => each.auth_config_ids)).toEqual([
        ["ac_gmail_prod"],
        ["ac_gmail_prod"],
        both(),
      ]);
    });
  });

  it("lets new ones be named by MCP servers, whose toolkits follow", async () => {
    expect(await api.create("follows", { auth_config_ids: [id] })).toMatchObject({ toolkits: ["github"] });
  });
});
