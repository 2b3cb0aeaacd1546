import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { clientOf, type ErrorBody, request } from "../../support/emulator/client";

describe("the faults", () => {
  const emulator = useEmulator({ strict: false });
  let client: ReturnType<typeof clientOf>;

  beforeEach(() => {
    client = clientOf(emulator);
  });

  const list = async () => (await client.get("/mcp/servers")).status;
  const lists = async (count: number) => {
    const statuses: number[] = [];
    for (let n = 0; n < count; n++) {
      statuses.push(await list());
    }
    return statuses;
  };

  it("meet their operation only, once", async () => {
    emulator.faults.add({ operation: "listMcpServers", kind: "error" });

    expect((await client.get("/tools")).status).toBe(200);
    expect(await lists(2)).toEqual([500, 200]);
  });

  it("meet any operation when told", async () => {
    emulator.faults.add({ operation: "any", kind: "error", times: 2 });

    expect((await client.get("/tools")).status).toBe(500);
    expect(await lists(2)).toEqual([500, 200]);
  });

  it("meet as many requests as told, after those they skip", async () => {
    emulator.faults.add({ operation: "listMcpServers", kind: "error", skip: 2, times: 2 });

    expect(await lists(6)).toEqual([200, 200, 500, 500, 200, 200]);
  });

  it("are met one after the other, and a skipped request goes on to the next fault", async () => {
    emulator.faults.add({ operation: "any", kind: "error", skip: 1 });
    emulator.faults.add({ operation: "listMcpServers", kind: "unavailable" });
    emulator.faults.add({ operation: "listMcpServers", kind: "rate-limit" });

    expect(await lists(4)).toEqual([503, 500, 429, 200]);
  });

  it("meet each one of several requests at a time", async () => {
    emulator.faults.add({ operation: "listMcpServers", kind: "error", times: 3 });

    const statuses = await Promise.all(Array.from({ length: 10 }, list));

    expect(statuses.filter((status) => status === 500)).toHaveLength(3);
  });

  it("are not used up by requests that are refused before, nor by control requests", async () => {
    emulator.settings.strictUserAgent = true;
    emulator.faults.add({ operation: "any", kind: "error" });
    const url = `${emulator.url}/api/v3/mcp/servers`;
    const headers = { "x-api-key": "ak_test" };

    const statuses = [
      await request("GET", url),
      await request("GET", url, { headers: { ...headers, "user-agent": "curl/8" } }),
      await request("GET", `${url}/`, { headers }),
      await request("GET", `${emulator.url}/api/v3/nowhere`, { headers }),
      await request("POST", url, { headers, body: "{" }),
      await request("POST", url, { headers, body: { name: 1 } }),
      await request("GET", `${emulator.url}/__emulator/servers`),
    ].map(({ status }) => status);

    expect(statuses).toEqual([401, 403, 308, 501, 400, 400, 200]);
    expect(emulator.faults.pending()).toHaveLength(1);
    expect(await lists(2)).toEqual([500, 200]);
  });

  it("show what is left of them", async () => {
    emulator.faults.add({ operation: "any", kind: "error", times: 2 });
    emulator.faults.add({ operation: "any", kind: "reset", skip: 4, when: "after" });

    await list();

    expect(emulator.faults.pending()).toEqual([
      { operation: "any", kind: "error", times: 1, skip: 0 },
      { operation: "any", kind: "reset", times: 1, skip: 4, when: "after" },
    ]);
  });

  it.each([{ "a b": "c" }, { a: "b\r\nset-cookie: c" }, { a: "\u20ac" }])(
    "cannot have the headers %j, which HTTP does not",
    async (headers) => {
      const body = { operation: "any", kind: "answer", status: 200, headers };

      expect((await request("POST", `${emulator.url}/__emulator/faults`, { body })).status).toBe(400);
    },
  );

  it.each([
    ["clear()", async () => emulator.faults.clear()],
    ["reset()", async () => emulator.reset()],
    ["DELETE", async () => void (await request("DELETE", `${emulator.url}/__emulator/faults`))],
    ["POST reset", async () => void (await request("POST", `${emulator.url}/__emulator/reset`))],
  ])("are taken away by %s", async (_what, clear) => {
    emulator.faults.add({ operation: "any", kind: "error" });

    await clear();

    expect(emulator.faults.pending()).toEqual([]);
    expect(await list()).toBe(200);
  });

  describe("from another process", () => {
    const post = <T>(body: unknown) => request<T>("POST", `${emulator.url}/__emulator/faults`, { body });

    it("are added and shown", async () => {
      const fault = { operation: "listMcpServers", kind: "unavailable", retryAfter: 3, times: 2 };

      const added = await post(fault);
      const shown = await request("GET", `${emulator.url}/__emulator/faults`);

      expect(added).toMatchObject({ status: 201, body: { faults: [{ ...fault, skip: 0 }] } });
      expect(shown.body).toEqual(added.body);
      expect(await lists(3)).toEqual([503, 503, 200]);
    });

    it.each<Fault>([
      { operation: "any", kind: "delay", ms: 0, when: "after" },
      { operation: "any", kind: "reset", when: "before" },
      { operation: "any", kind: "error" },
      { operation: "any", kind: "bad-gateway" },
      { operation: "any", kind: "rate-limit", retryAfter: 0, form: "date" },
      { operation: "any", kind: "unavailable", form: "seconds" },
      { operation: "any", kind: "redirect", location: "https://elsewhere.example/" },
      { operation: "any", kind: "truncated", cut: "connection" },
      { operation: "any", kind: "missing-fields", keep: ["name"] },
      { operation: "any", kind: "oversized", bytes: 5 },
      { operation: "any", kind: "empty-body", skip: 0 },
      { operation: "any", kind: "endless-body" },
      { operation: "any", kind: "hostile-json" },
      { operation: "any", kind: "deprecation" },
      { operation: "any", kind: "answer", status: 200 },
      { operation: "any", kind: "answer", status: 503, headers: { "Retry-After": "1" }, when: "after" },
      ...["text", 1, true, null, [1], { error: { message: "m" } }].map(
        (body): Fault => ({ operation: "any", kind: "answer", status: 599, body }),
      ),
      { operation: "any", kind: "altered" },
      { operation: "any", kind: "altered", set: { id: null }, unset: ["name"], of: "items" },
      { operation: "any", kind: "late", ms: 5 },
      { operation: "any", kind: "stale", ms: 5 },
      { operation: "any", kind: "ignored" },
      { operation: "any", kind: "twice" },
    ])("can be %j", async (fault) => {
      expect(await post(fault)).toMatchObject({ status: 201, body: { faults: [fault] } });
    });

    it.each([
      [{}, 'body tag "kind" must be string'],
      [{ operation: "any", kind: "earthquake" }, 'body value of tag "kind" must be in oneOf'],
      [{ kind: "error" }, "body must have required property 'operation'"],
      [{ operation: "dance", kind: "error" }, "operation must be equal to one of the allowed values"],
      [{ operation: "any", kind: "error", times: 0 }, "times must be >= 1"],
      [{ operation: "any", kind: "error", when: "never" }, "when must be equal to one of the allowed values"],
      [{ operation: "any", kind: "error", ms: 5 }, "body must NOT have additional properties: 'ms'"],
      [{ operation: "any", kind: "delay" }, "body must have required property 'ms'"],
      [{ operation: "any", kind: "answer" }, "body must have required property 'status'"],
      [{ operation: "any", kind: "answer", status: 199 }, "status must be >= 200"],
      [{ operation: "any", kind: "answer", status: 600 }, "status must be <= 599"],
      [{ operation: "any", kind: "answer", status: 200, headers: { a: 1 } }, "headers.a must be string"],
      [{ operation: "any", kind: "altered", set: [] }, "set must be object"],
      [{ operation: "any", kind: "late" }, "body must have required property 'ms'"],
      [{ operation: "any", kind: "redirect", location: "/here" }, 'location must match format "uri"'],
    ])("are refused as %j", async (fault, problem) => {
      const { status, body } = await post<ErrorBody>(fault);

      expect(status).toBe(400);
      expect(body.error.errors).toEqual([problem]);
      expect(emulator.faults.pending()).toEqual([]);
    });
  });
});
