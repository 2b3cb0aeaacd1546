import { type Emulator, type Fault, type JsonValue, startEmulator } from "composio-emulator";
import { clientOf, type ErrorBody, type ListBody, type ServerBody } from "../../support/emulator/client";
import { exchange } from "../../support/emulator/exchange";
import { ownTime } from "../../support/time/own-time";
import { until } from "../../support/until";

const LATE_MS = 200;

const time = ownTime();

describe("another service", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof clientOf>;

  beforeEach(async () => {
    emulator = await startEmulator();
    client = clientOf(emulator);
  });
  afterEach(() => emulator.close());

  const names = () => emulator.servers().map(({ name }) => name);
  const live = () => emulator.servers().filter(({ deleted }) => !deleted);
  const post = (name = "wanted") => client.post("/mcp/servers", { name, auth_config_ids: ["ac_gmail_prod"] });
  const faultsMet = () => emulator.journal.requests().flatMap(({ fault }) => fault ?? []);

  describe("gives an answer of its own", () => {
    const listUnder = async (fault: Omit<Extract<Fault, { kind: "answer" }>, "kind" | "operation">) => {
      emulator.faults.add({ operation: "listMcpServers", kind: "answer", ...fault });
      return exchange("GET", `${emulator.url}/api/v3/mcp/servers`);
    };

    it.each<[string, JsonValue, string, string]>([
      [
        "an object",
        { error: { message: "Route GET:/x not found" } },
        "application/json; charset=utf-8",
        '{"error":{"message":"Route GET:/x not found"}}',
      ],
      ["a boolean", true, "application/json; charset=utf-8", "true"],
      ["null", null, "application/json; charset=utf-8", "null"],
      ["a text", "true", "text/plain; charset=utf-8", "true"],
      ["an empty text", "", "text/plain; charset=utf-8", ""],
    ])("whose body is %s", async (_what, body, type, text) => {
      for (const when of ["before", "after"] as const) {
        const answer = await listUnder({ status: 404, body, when });

        expect(answer).toMatchObject({ status: 404, text, headers: { "content-type": type } });
        expect(answer.headers["content-length"]).toBe(String(text.length));
      }
    });

    it.each(["before", "after"] as const)("without a body, %s processing", async (when) => {
      const { status, headers, text } = await listUnder({ status: 202, when });

      expect({ status, text }).toEqual({ status: 202, text: "" });
      expect(headers["content-length"]).toBe("0");
      expect(headers).not.toHaveProperty("content-type");
    });

    it.each(["before", "after"] as const)("with 204 and headers of its own, %s processing", async (when) => {
      const answer = await listUnder({ status: 204, headers: { Link: "<https://x>; rel=y" }, when });

      expect(answer).toMatchObject({
        status: 204,
        text: "",
        error: null,
        headers: { link: "<https://x>; rel=y" },
      });
    });

    it("with another media type", async () => {
      const { headers, text } = await listUnder({
        status: 200,
        body: "<p>Hello",
        headers: { "Content-Type": "text/html" },
        when: "after",
      });

      expect({ text, type: headers["content-type"] }).toEqual({ text: "<p>Hello", type: "text/html" });
    });

    it.each([
      [undefined, []],
      ["before", []],
      ["after", ["wanted"]],
    ] as const)("%s processing", async (when, stored) => {
      emulator.faults.add({
        operation: "createMcpServer",
        kind: "answer",
        status: 503,
        headers: { "retry-after": "1" },
        ...(when && { when }),
      });

      const { status, headers } = await post();

      expect({ status, retryAfter: headers.get("retry-after") }).toEqual({ status: 503, retryAfter: "1" });
      expect(names()).toEqual(stored);
      expect(emulator.journal.requests()).toMatchObject([{ status: 503, fault: "answer" }]);
    });

    it("in the place of a refusal too", async () => {
      await post();
      emulator.faults.add({
        operation: "any",
        kind: "answer",
        status: 409,
        body: { gone: 1 },
        when: "after",
      });

      expect(await post()).toMatchObject({ status: 409, body: { gone: 1 } });
      expect(names()).toEqual(["wanted"]);
    });
  });

  describe("answers other fields", () => {
    it("in one object", async () => {
      const set = { name: "other", extra: { deep: [null] } };
      emulator.faults.add({ operation: "any", kind: "altered", set, unset: ["toolkits", "unheard_of"] });

      const { status, body } = await post();

      expect({ status, body }).toMatchObject({ status: 201, body: set });
      expect(body).not.toHaveProperty("toolkits");
      expect(body).toHaveProperty("mcp_url");
      expect(names()).toEqual(["wanted"]);
      expect(faultsMet()).toEqual(["altered"]);
    });

    it("in each item of a list, and in the list itself", async () => {
      await post("first");
      await post("second");
      const fault = {
        operation: "listMcpServers",
        kind: "altered",
        set: { id: 7 },
        unset: ["name"],
      } as const;
      emulator.faults.add({ ...fault, of: "items" });
      emulator.faults.add({ ...fault, of: "answer" });

      const { items, total_pages } = (await client.get<ListBody>("/mcp/servers")).body;
      const list = (await client.get<ListBody>("/mcp/servers")).body;

      expect(total_pages).toBe(1);
      expect(items).toMatchObject([{ id: 7 }, { id: 7 }]);
      expect(items.filter((item) => "name" in item)).toEqual([]);
      expect(list).toMatchObject({ id: 7, items: [{ name: "second" }, { name: "first" }] });
    });

    it("but not in the items of an answer that has none", async () => {
      emulator.faults.add({ operation: "any", kind: "altered", set: { id: 7 }, of: "items" });

      expect((await post()).body).toMatchObject({ name: "wanted", id: expect.any(String) });
    });
  });

  describe("with a server", () => {
    let server: ServerBody;

    beforeEach(async () => {
      server = await client.create("before");
    });

    const rename = () => client.patch(`/mcp/${server.id}`, { name: "after" });
    const remove = () => client.delete(`/mcp/${server.id}`);
    const read = async () => (await client.get<ServerBody>(`/mcp/${server.id}`)).body;
    const meet = (kind: "ignored" | "twice") => emulator.faults.add({ operation: "any", kind });
    const meetLate = (ms: number) => emulator.faults.add({ operation: "any", kind: "late", ms });

    describe("ignores", () => {
      it("a change, and answers the server as it was", async () => {
        meet("ignored");

        expect(await rename()).toMatchObject({ status: 200, body: { ...server, deleted: false } });
        expect(await read()).toEqual({ ...server, deleted: false });
        expect(faultsMet()).toEqual(["ignored"]);
      });

      it("a deletion, and answers as if it were done", async () => {
        meet("ignored");

        expect(await remove()).toMatchObject({ status: 200, body: { id: server.id, deleted: true } });
        expect(await read()).toMatchObject({ deleted: false });
      });

      it("neither a refusal nor another operation", async () => {
        for (let n = 0; n < 3; n++) {
          meet("ignored");
        }

        expect((await client.patch(`/mcp/${server.id}`, { auth_config_ids: ["ac_nowhere"] })).status).toBe(
          404,
        );
        expect((await post()).status).toBe(201);
        expect((await client.get("/mcp/servers")).status).toBe(200);
        expect(names()).toEqual(["before", "wanted"]);
      });
    });

    describe("is late", () => {
      // Nothing that is late happens before the time goes on.
      beforeEach(() => time.stop());
      afterEach(() => time.goOn());

      it("with a change: 200 and the server as it was", async () => {
        meetLate(LATE_MS);
        const start = time.now();

        expect(await rename()).toMatchObject({ status: 200, body: { ...server, deleted: false } });
        expect(await read()).toEqual({ ...server, deleted: false });
        time.goOn();
        await until(() => names()[0] === "after");
        expect(time.now() - start).toBe(LATE_MS);
        expect(faultsMet()).toEqual(["late"]);
      });

      it("with a deletion: 202 and nothing", async () => {
        meetLate(LATE_MS);

        expect(await remove()).toMatchObject({ status: 202, body: {} });
        expect(await read()).toMatchObject({ deleted: false });
        time.goOn();
        await until(() => live().length === 0);
      });

      it.each([
        ["/mcp/servers", { name: "wanted", auth_config_ids: [] }],
        ["/mcp/servers/custom", { name: "wanted" }],
      ])("with a creation by %s: 202 and nothing", async (path, body) => {
        meetLate(LATE_MS);

        expect(await client.post(path, body)).toMatchObject({ status: 202, body: {} });
        expect(names()).toEqual(["before"]);
        time.goOn();
        await until(() => names().length === 2);
        expect(names()).toEqual(["before", "wanted"]);
      });

      it("but refuses at once", async () => {
        meetLate(0);
        meetLate(0);

        expect((await post("before")).status).toBe(400);
        expect((await client.patch(`/mcp/${server.id}`, { auth_config_ids: ["ac_nowhere"] })).status).toBe(
          404,
        );
      });

      it("and lives on when the time has come for what can no longer be done", async () => {
        meetLate(LATE_MS);
        meetLate(LATE_MS);
        await rename();
        await post();
        emulator.deleteServer(server.id);
        await client.create("wanted");
        time.goOn();
        await time.sleep(LATE_MS + 1);

        expect(names()).toEqual(["before", "wanted"]);
        expect((await client.get("/mcp/servers")).status).toBe(200);
      });

      it.each(["reset", "close"] as const)("no longer after %s()", async (end) => {
        meetLate(LATE_MS);
        await post();

        await emulator[end]();
        time.goOn();
        await time.sleep(LATE_MS + 1);

        expect(names()).not.toContain("wanted");
      });
    });

    describe("is asked twice", () => {
      it("to create: stored, and refused as a duplicate", async () => {
        meet("twice");

        const { status, body } = await client.post<ErrorBody>("/mcp/servers/custom", { name: "wanted" });

        expect({ status, slug: body.error.slug }).toEqual({ status: 400, slug: "MCP_DuplicateServerName" });
        expect(names()).toEqual(["before", "wanted"]);
        expect(emulator.journal.requests().at(-1)).toMatchObject({ status: 400, fault: "twice" });
      });

      it("to delete: deleted, and not found", async () => {
        meet("twice");

        expect((await remove()).status).toBe(404);
        expect(live()).toEqual([]);
      });

      it("to change or to read: answered as usual", async () => {
        meet("twice");
        meet("twice");

        expect(await rename()).toMatchObject({ status: 200, body: { name: "after" } });
        expect(await read()).toMatchObject({ name: "after" });
      });
    });
  });
});
