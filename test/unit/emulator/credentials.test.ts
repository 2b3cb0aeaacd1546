import { type Emulator, type EmulatorOptions, startEmulator } from "composio-emulator";
import { clientOf, type ErrorBody } from "../../support/emulator/client";

describe("credentials", () => {
  let emulator: Emulator;

  const start = async (options: EmulatorOptions = {}) => {
    emulator = await startEmulator(options);
  };
  const statusWith = async (headers: Record<string, string>) =>
    (await clientOf(emulator, headers).get("/mcp/servers")).status;

  afterEach(() => emulator.close());

  it.each(["x-api-key", "x-user-api-key"])("are any key in %s when no key is listed", async (header) => {
    await start();

    expect(await statusWith({ [header]: "whatever" })).toBe(200);
  });

  it("show the same project to every key", async () => {
    await start();
    await clientOf(emulator, { "x-api-key": "ak_one" }).create("shared");

    expect(await clientOf(emulator, { "x-api-key": "ak_two" }).names()).toEqual(["shared"]);
  });

  it.each<[string, Record<string, string>]>([
    ["none", {}],
    ["an empty one", { "x-api-key": "" }],
    ["two", { "x-api-key": "ak_one", "x-user-api-key": "uak_one" }],
    ["a bearer token", { authorization: "Bearer ak_one" }],
  ])("give 401 when there is %s", async (_what, headers) => {
    await start();

    const { status, body } = await clientOf(emulator, headers).get<ErrorBody>("/mcp/servers");

    expect(status).toBe(401);
    expect(body.error).toMatchObject({ slug: "HTTP_Unauthorized", status: 401 });
  });

  it("are the listed keys only, each in its own header", async () => {
    await start({ apiKeys: ["ak_one", "ak_two"], userApiKeys: ["uak_one"] });

    expect(await statusWith({ "x-api-key": "ak_one" })).toBe(200);
    expect(await statusWith({ "x-api-key": "ak_two" })).toBe(200);
    expect(await statusWith({ "x-user-api-key": "uak_one" })).toBe(200);
    expect(await statusWith({ "x-api-key": "ak_three" })).toBe(401);
    expect(await statusWith({ "x-api-key": "uak_one" })).toBe(401);
    expect(await statusWith({ "x-user-api-key": "ak_one" })).toBe(401);
  });

  it("are checked before anything else of the request", async () => {
    await start();

    expect((await clientOf(emulator, {}).post("/mcp/servers", { name: 1 })).status).toBe(401);
    expect((await clientOf(emulator, {}).get("/mcp/not-a-uuid")).status).toBe(401);
  });

  it("that may only read give 403 on every write", async () => {
    await start({ apiKeys: ["ak_admin"], readOnlyKeys: ["ak_reader"] });
    const { id } = await clientOf(emulator, { "x-api-key": "ak_admin" }).create("precious");
    const reader = clientOf(emulator, { "x-api-key": "ak_reader" });

    const writes = await Promise.all([
      reader.post("/mcp/servers", { name: "another", auth_config_ids: [] }),
      reader.patch(`/mcp/${id}`, { name: "another" }),
      reader.delete(`/mcp/${id}`),
    ]);

    expect((await reader.get(`/mcp/${id}`)).status).toBe(200);
    for (const { status, body } of writes) {
      expect(status).toBe(403);
      expect(body).toMatchObject({ error: { slug: "APIKey_InsufficientPermissions", status: 403 } });
    }
    expect(emulator.servers()).toMatchObject([{ name: "precious", deleted: false }]);
  });

  it("that may only write give 403 on every GET, and on nothing else", async () => {
    await start({ apiKeys: ["ak_admin"], writeOnlyKeys: ["ak_writer"] });
    const writer = clientOf(emulator, { "x-api-key": "ak_writer" });

    const created = await writer.post<{ auth_config: { id: string } }>("/auth_configs", {
      toolkit: { slug: "gmail" },
    });
    const { id } = created.body.auth_config;
    const reads = await Promise.all(
      [`/auth_configs/${id}`, "/auth_configs", "/toolkits", "/toolkits/gmail", "/mcp/servers"].map((path) =>
        writer.get(path),
      ),
    );

    expect(created.status).toBe(201);
    for (const { status, body } of reads) {
      expect(status).toBe(403);
      expect(body).toMatchObject({ error: { slug: "APIKey_InsufficientPermissions", status: 403 } });
    }
    expect((await writer.patch(`/auth_configs/${id}`, { type: "default", name: "renamed" })).status).toBe(
      200,
    );
    expect((await writer.delete(`/auth_configs/${id}`)).status).toBe(200);
    expect(emulator.authConfigs().at(-1)).toMatchObject({ id, name: "renamed", deleted: true });
  });
});
