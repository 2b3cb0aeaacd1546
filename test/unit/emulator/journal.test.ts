import { type Emulator, startEmulator } from "composio-emulator";
import { Journal } from "../../../emulator/journal/journal";
import { clientOf, request, USER_AGENT } from "../../support/emulator/client";

describe("the journal", () => {
  let emulator: Emulator;

  beforeEach(async () => {
    emulator = await startEmulator({ apiKeys: ["ak_secret"], userApiKeys: ["uak_secret"] });
  });
  afterEach(() => emulator.close());

  const client = () => clientOf(emulator, { "x-api-key": "ak_secret" });

  it("has what a request was and what was answered", async () => {
    const body = { name: "written down", auth_config_ids: [] };

    const answer = await client().post("/mcp/servers", body);

    expect(emulator.journal.requests()).toEqual([
      {
        time: expect.stringMatching(/Z$/),
        operation: "createMcpServer",
        method: "POST",
        path: "/api/v3/mcp/servers",
        query: {},
        body,
        status: 201,
        answeredBy: "route",
        fault: null,
        requestId: answer.headers.get("x-request-id"),
        headers: { userAgent: USER_AGENT, credentials: ["x-api-key"] },
      },
    ]);
  });

  it("names the operation of every endpoint", async () => {
    const api = client();
    const { id } = await api.create("named");
    await api.post("/mcp/servers/custom", { name: "custom" });
    await api.get("/mcp/servers?name=named&limit=5");
    await api.get("/mcp/app/gmail");
    await api.get(`/mcp/${id}`);
    await api.patch(`/mcp/${id}`, {});
    await api.post("/mcp/servers/generate", { mcp_server_id: id });
    await api.delete(`/mcp/${id}`);
    await api.get("/auth_configs");
    await api.get("/auth_configs/ac_gmail_prod");
    await api.get("/tools");
    await api.get("/toolkits/gmail");

    expect(emulator.journal.requests().map(({ operation }) => operation)).toEqual([
      "createMcpServer",
      "createCustomMcpServer",
      "listMcpServers",
      "listMcpServersOfApp",
      "getMcpServer",
      "updateMcpServer",
      "generateMcpUrls",
      "deleteMcpServer",
      "listAuthConfigs",
      "getAuthConfig",
      "listTools",
      "getToolkit",
    ]);
    expect(emulator.journal.requests("listMcpServers")).toMatchObject([
      { path: "/api/v3/mcp/servers", query: { name: "named", limit: "5" }, body: null },
    ]);
  });

  it("has refused requests too, and which credential headers they had", async () => {
    emulator.settings.strictUserAgent = true;
    await clientOf(emulator, {}).get("/mcp/servers");
    await clientOf(emulator, { "x-api-key": "ak_wrong", "x-user-api-key": "uak_secret" }).get("/mcp/servers");
    await request("GET", `${emulator.url}/api/v3/mcp/servers`, { headers: { "user-agent": "curl/8" } });
    await request("POST", `${emulator.url}/api/v3/mcp/servers/`, { body: "{" });
    await request("POST", `${emulator.url}/api/v3/mcp/servers`, {
      body: "{",
      headers: { "x-api-key": "ak_secret" },
    });

    expect(emulator.journal.requests()).toMatchObject([
      { status: 401, headers: { credentials: [] } },
      { status: 401, headers: { credentials: ["x-api-key", "x-user-api-key"] } },
      { status: 403, headers: { userAgent: "curl/8" } },
      { status: 308, operation: null, answeredBy: "edge" },
      { status: 400, operation: "createMcpServer", body: null },
    ]);
  });

  it("has requests that were never answered, with no status", async () => {
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "before" });
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    emulator.faults.add({ operation: "listMcpServers", kind: "delay", ms: 60_000 });
    const body = { name: "unanswered", auth_config_ids: [] };

    await expect(client().post("/mcp/servers", body)).rejects.toThrow();
    await expect(client().post("/mcp/servers", body)).rejects.toThrow();
    const headers = { "user-agent": USER_AGENT, "x-api-key": "ak_secret" };
    const giveUp = { headers, signal: AbortSignal.timeout(100) };
    await expect(fetch(`${emulator.url}/api/v3/mcp/servers`, giveUp)).rejects.toThrow();

    const reset = { operation: "createMcpServer", body, status: null, fault: "reset" };
    expect(emulator.journal.requests()).toMatchObject([
      reset,
      reset,
      { operation: "listMcpServers", status: null, fault: "delay" },
    ]);
  });

  it("never holds the value of a credential header", async () => {
    await client().create("quiet");
    await clientOf(emulator, { "x-user-api-key": "uak_secret" }).get("/mcp/servers");
    await clientOf(emulator, { "x-api-key": "ak_secret", "x-user-api-key": "uak_secret" }).get(
      "/mcp/servers",
    );
    await clientOf(emulator, { "x-api-key": "ak_guessed" }).get("/mcp/servers");

    const { body } = await request("GET", `${emulator.url}/__emulator/journal`);

    const text = JSON.stringify([emulator.journal.requests(), body, emulator.servers()]);
    expect(text).not.toMatch(/ak_secret|ak_guessed/);
  });

  it("keeps the latest 10,000 requests", () => {
    const journal = new Journal();
    const arrive = (n: number) =>
      journal.open({
        id: String(n),
        url: `/api/v3/mcp/${n}`,
        headers: {},
        routeOptions: { config: {} },
      } as Parameters<Journal["open"]>[0]);

    for (let n = 1; n <= 10_002; n++) {
      arrive(n);
    }

    const ids = journal.requests().map(({ requestId }) => requestId);
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([10_000, "3", "10002"]);
  });

  it("keeps as many requests as it is told, and no nonsense", async () => {
    const short = await startEmulator({ journalLength: 2 });
    for (const path of ["/tools", "/toolkits", "/auth_configs"]) {
      await clientOf(short).get(path);
    }

    expect(short.journal.requests().map(({ operation }) => operation)).toEqual([
      "listToolkits",
      "listAuthConfigs",
    ]);
    await short.close();
    for (const journalLength of [0, 1.5, Number.NaN]) {
      await expect(startEmulator({ journalLength })).rejects.toThrow("journalLength");
    }
  });

  describe("with a filter", () => {
    beforeEach(async () => {
      const { id } = await client().create("filtered");
      await client().get(`/mcp/${id}`);
      await client().get("/mcp/servers");
      await client().delete(`/mcp/${id}`);
      await client().get(`/mcp/${id}`);
      await client().get("/nothing/here");
    });

    it.each([
      [{ method: "GET" }, "method=GET", 4],
      [{ method: "delete" }, "method=delete", 1],
      [{ path: "/api/v3/mcp/servers" }, "path=/api/v3/mcp/servers", 2],
      [{ path: "/mcp/*" }, "path=/mcp/*", 5],
      [{ path: "/mcp/{id}", status: 404 }, "path=/mcp/{id}&status=404", 1],
      [{ path: "/nothing/**" }, "path=/nothing/**", 1],
      [{ status: 501 }, "status=501", 1],
      [{ operation: "getMcpServer" as const }, "operation=getMcpServer", 2],
      [{ operation: "getMcpServer" as const, status: 200 }, "operation=getMcpServer&status=200", 1],
      [{}, "", 6],
    ])("%j chooses, in process as over HTTP", async (filter, query, count) => {
      const { body } = await request<{ requests: object[] }>(
        "GET",
        `${emulator.url}/__emulator/journal?${query}`,
      );

      const chosen = emulator.journal.requests(filter);
      expect(chosen).toHaveLength(count);
      expect(body.requests).toEqual(chosen);
    });

    it.each(["operation=createNothing", "status=abc", "status=999", "path=mcp", "methd=GET"])(
      "%s is refused",
      async (query) => {
        const { status } = await request("GET", `${emulator.url}/__emulator/journal?${query}`);

        expect(status).toBe(400);
      },
    );
  });

  it("has secrets for a test, and hides them from other processes", async () => {
    const secrets = ["hush-1", "hush-2", "hush-3", "hush-4", "hush-5", "hush-6", "hush-7", "hush-8"];
    const bodies = [
      {
        path: "/auth_configs",
        body: {
          toolkit: { slug: "hubspot" },
          auth_config: {
            type: "use_custom_auth",
            authScheme: "OAUTH2",
            credentials: { client_id: "crm", client_secret: secrets[0] },
            shared_connection_fields: { subdomain: secrets[1] },
            proxy_config: {
              proxy_url: `https://proxy.example.com/${secrets[2]}`,
              proxy_auth_key: secrets[3],
            },
          },
        },
      },
      {
        path: "/custom/toolkits/upsert",
        body: {
          slug: "orders",
          toolkit_config: {
            name: "Orders",
            mcp_url: `https://mcp.example.com/orders?token=${secrets[4]}`,
            auth_schemes: [{ mode: "API_KEY", headers: { "X-Key": `{{generic_api_key}} ${secrets[5]}` } }],
          },
        },
      },
      {
        path: "/webhook_subscriptions",
        body: { webhook_url: `https://${secrets[6]}@hooks.example.com`, enabled_events: ["a"] },
      },
      // A mistake is written down too.
      { path: "/mcp/servers", body: { name: "mistaken", client_secret: secrets[7] } },
    ];
    for (const { path, body } of bodies) {
      await client().post(path, body);
    }

    const { body } = await request("GET", `${emulator.url}/__emulator/journal`);

    expect(emulator.journal.requests().map((entry) => entry.body)).toEqual(bodies.map((each) => each.body));
    const shown = JSON.stringify(body);
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
    expect(body).toMatchObject({
      requests: [
        { body: { toolkit: { slug: "hubspot" }, auth_config: { credentials: "[hidden]" } } },
        { body: { toolkit_config: { name: "Orders", mcp_url: "https://mcp.example.com/[hidden]" } } },
        { body: { webhook_url: "https://hooks.example.com/[hidden]", enabled_events: ["a"] } },
        { body: { name: "mistaken" } },
      ],
    });
  });

  it("can be cleared", async () => {
    await client().get("/mcp/servers");

    emulator.journal.clear();

    expect(emulator.journal.requests()).toEqual([]);
  });

  it("can be read and cleared from another process", async () => {
    await client().get("/mcp/servers");
    const url = `${emulator.url}/__emulator/journal`;

    const before = await request("GET", url);
    const cleared = await request("DELETE", url);
    const after = await request("GET", url);

    expect(before.body).toMatchObject({ requests: [{ operation: "listMcpServers", status: 200 }] });
    expect(cleared.status).toBe(204);
    expect(after.body).toEqual({ requests: [] });
  });
});
