import { type EmulatorSettings, startEmulator } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import {
  clientOf,
  type ErrorBody,
  type ListBody,
  request,
  type ServerBody,
} from "../../support/emulator/client";
import { exchange } from "../../support/emulator/exchange";
import { ownTime } from "../../support/time/own-time";

const time = ownTime();

describe("the switch", () => {
  const emulator = useEmulator({ strict: false });
  let client: ReturnType<typeof clientOf>;

  beforeEach(() => {
    client = clientOf(emulator);
  });

  /** The way of another process, so that each value is one that it can turn on. */
  const turn = async (change: Partial<EmulatorSettings>) => {
    const { status } = await request("PATCH", `${emulator.url}/__emulator/settings`, { body: change });
    expect(status).toBe(200);
  };
  const list = async (query = "") => (await client.get<ListBody>(`/mcp/servers${query}`)).body;

  it.each([
    { strictUserAgent: "yes" },
    { dateHeader: "never" },
    { withdrawn: true },
    { cursors: "back" },
    { pages: 1000 },
    { listLagMs: -1 },
    { serverIds: "long" },
    { allowedTools: "upper-case" },
  ])("has no value %j", async (change) => {
    expect((await request("PATCH", `${emulator.url}/__emulator/settings`, { body: change })).status).toBe(
      400,
    );
  });

  it("is off unless turned", () => {
    expect(emulator.settings).toMatchObject({
      strictUserAgent: false,
      dateHeader: "now",
      withdrawn: "no",
      cursors: "advance",
      pages: "advance",
      listLagMs: 0,
      serverIds: "uuid",
      allowedTools: "as-sent",
    });
  });

  describe("dateHeader", () => {
    const date = async () => (await exchange("GET", `${emulator.url}/api/v3/mcp/servers`)).headers.date;

    it("gives the time, none, or an old one", async () => {
      const age = (text = "") => time.wallTime() - Date.parse(text);

      expect(age(await date())).toBeLessThan(1_000);
      await turn({ dateHeader: "none" });
      expect(await date()).toBeUndefined();
      await turn({ dateHeader: "stale" });
      expect(age(await date())).toBeGreaterThanOrEqual(15 * 60_000);
      expect(age(await date())).toBeLessThan(15 * 60_000 + 1_000);
    });

    it("reaches refusals too", async () => {
      await turn({ dateHeader: "none" });

      const { status, headers } = await clientOf(emulator, {}).get("/mcp/servers");

      expect({ status, hasDate: headers.has("date") }).toEqual({ status: 401, hasDate: false });
    });
  });

  describe("withdrawn", () => {
    const everyRoute = (id: string) => [
      () => client.post<ErrorBody>("/mcp/servers", { name: "other", auth_config_ids: [] }),
      () => client.post<ErrorBody>("/mcp/servers/custom", { name: "other" }),
      () => client.post<ErrorBody>("/mcp/servers/generate", { mcp_server_id: id }),
      () => client.get<ErrorBody>("/mcp/servers"),
      () => client.get<ErrorBody>("/mcp/app/gmail"),
      () => client.get<ErrorBody>(`/mcp/${id}`),
      () => client.patch<ErrorBody>(`/mcp/${id}`, { name: "other" }),
      () => client.delete<ErrorBody>(`/mcp/${id}`),
      () => client.get<ErrorBody>("/mcp/not-a-uuid"),
    ];

    it.each([
      ["gone", 410],
      ["refused", 400],
      ["not-found", 404],
    ] as const)("answers every route of MCP as %s, and no other", async (withdrawn, expected) => {
      const { id } = await client.create("left");
      await turn({ withdrawn });
      emulator.journal.clear();

      for (const send of everyRoute(id)) {
        const { status, body } = await send();
        expect({ status, inside: body.error.status }).toEqual({ status: expected, inside: expected });
      }

      expect(emulator.servers()).toMatchObject([{ name: "left", deleted: false }]);
      expect(emulator.journal.requests().map(({ operation }) => operation)).toEqual([
        "createMcpServer",
        "createCustomMcpServer",
        "generateMcpUrls",
        "listMcpServers",
        "listMcpServersOfApp",
        "getMcpServer",
        "updateMcpServer",
        "deleteMcpServer",
        "getMcpServer",
      ]);
      expect((await client.get("/auth_configs")).status).toBe(200);
    });

    it("announces the end in every answer of MCP, and in no other", async () => {
      const { id } = await client.create("left");
      await turn({ withdrawn: "announced" });

      const { status, headers } = await client.get(`/mcp/${id}`);

      expect(status).toBe(200);
      expect(headers.get("deprecation")).toMatch(/^@\d+$/);
      expect(headers.get("sunset")).toMatch(/GMT$/);
      expect((await client.get("/auth_configs")).headers.get("deprecation")).toBeNull();
    });

    it("says gone in the message and the headers", async () => {
      await turn({ withdrawn: "gone" });

      const { headers, body } = await client.get<ErrorBody>("/mcp/servers");

      expect(body.error.message).toContain("withdrawn");
      expect(headers.get("sunset")).toMatch(/GMT$/);
      expect(headers.get("link")).toContain('rel="deprecation"');
    });

    it("says not-found as a framework does", async () => {
      await turn({ withdrawn: "not-found" });

      const { headers, body } = await client.get<ErrorBody>("/mcp/servers?limit=1");

      expect(body.error.message).toBe("Route GET:/api/v3/mcp/servers?limit=1 not found");
      expect(headers.has("sunset")).toBe(false);
    });
  });

  it.each(["/auth_configs?limit=2", "/tools?limit=2", "/auth_configs?search=nothing"])(
    "cursors can keep %s on its first page",
    async (path) => {
      interface Page {
        items: unknown[];
        next_cursor: string;
      }
      const before = (await client.get<Page>(path)).body;
      await turn({ cursors: "stuck" });

      const first = (await client.get<Page>(path)).body;
      const second = (await client.get<Page>(`${path}&cursor=${first.next_cursor}`)).body;

      expect(first.next_cursor).toEqual(expect.any(String));
      expect(first.items).toEqual(before.items);
      expect(second).toEqual(first);
    },
  );

  it("pages can keep the list of servers on its first page", async () => {
    for (const name of ["first", "second", "third"]) {
      await client.create(name);
    }
    await turn({ pages: "stuck" });

    const first = await list("?limit=2");

    expect(first).toMatchObject({ total_pages: 1000, items: [{ name: "third" }, { name: "second" }] });
    expect(await list("?limit=2&page_no=2")).toEqual(first);
    expect(await list("?limit=2&page_no=900")).toEqual(first);
  });

  it("listLagMs keeps a new server from the lists, and from nothing else", async () => {
    await turn({ listLagMs: 60_000 });
    const server = await client.create("fresh");

    expect(await list()).toMatchObject({ items: [], total_pages: 0 });
    expect((await client.get<ListBody>("/mcp/app/gmail")).body.items).toEqual([]);
    expect((await client.get(`/mcp/${server.id}`)).status).toBe(200);
    expect((await client.post("/mcp/servers/custom", { name: "fresh" })).status).toBe(400);
    await time.sleep(60_000);
    expect(await client.names()).toEqual(["fresh"]);
  });

  it("listLagMs of 0 shows many new servers at once", async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => client.create(`server ${n}`)));

    expect((await list("?limit=100")).items).toHaveLength(50);
  });

  describe("serverIds", () => {
    it("gives ids that are no UUIDs, and takes them everywhere", async () => {
      const old = await client.create("old one");
      await turn({ serverIds: "opaque" });

      const { id, mcp_url } = await client.create("new one");

      expect(id).toMatch(/^mcp_[0-9a-z]{8}$/);
      expect(mcp_url).toContain(id);
      expect((await client.get(`/mcp/${id}`)).body).toMatchObject({ name: "new one" });
      expect((await client.patch(`/mcp/${id}`, { name: "newer" })).body).toMatchObject({ id, name: "newer" });
      expect((await client.post("/mcp/servers/generate", { mcp_server_id: id })).status).toBe(200);
      expect((await client.delete(`/mcp/${id}`)).body).toEqual({ id, deleted: true });
      expect((await client.get(`/mcp/${id}`)).status).toBe(404);
      expect((await client.get(`/mcp/${old.id}`)).status).toBe(200);
    });

    it("is one emulator's own", async () => {
      const other = await startEmulator();
      await turn({ serverIds: "opaque" });

      expect((await client.get("/mcp/mcp_7k2")).status).toBe(404);
      expect((await clientOf(other).get("/mcp/mcp_7k2")).status).toBe(400);
      await other.close();
    });
  });

  describe("allowedTools", () => {
    const TOOLS = ["GMAIL_SEND_EMAIL", "EXA_SEARCH"];
    const shown = async (server: ServerBody) =>
      (await client.get<ServerBody>(`/mcp/${server.id}`)).body.allowed_tools;

    it.each([
      ["lower-case", ["gmail_send_email", "exa_search"]],
      ["completed", [...TOOLS, "COMPOSIO_SEARCH_TOOLS"]],
    ] as const)("can be %s", async (allowedTools, expected) => {
      await turn({ allowedTools });

      const some = await client.create("some", { allowed_tools: TOOLS });
      const every = await client.create("every");

      expect([some.allowed_tools, every.allowed_tools]).toEqual([expected, []]);
      expect([await shown(some), await shown(every)]).toEqual([expected, []]);
      expect(emulator.servers()[0]?.allowed_tools).toEqual(TOOLS);
    });

    it("is not completed twice", async () => {
      await turn({ allowedTools: "completed" });
      const { id, allowed_tools } = await client.create("some", { allowed_tools: TOOLS });

      expect((await client.patch(`/mcp/${id}`, { allowed_tools })).body.allowed_tools).toEqual(allowed_tools);
    });
  });
});
