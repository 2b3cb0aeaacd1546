import { type Emulator, type Fault, startEmulator } from "composio-emulator";
import { type Exchange, exchange, type Patience } from "../../support/emulator/exchange";
import { ownTime } from "../../support/time/own-time";
import { until } from "../../support/until";

/** A kind with its own fields. */
type FaultOf<F> = F extends Fault ? Omit<F, "operation"> : never;

/** Enough for a request to arrive, in the machine's time. */
const GIVES_UP = { timeoutMs: 1_000 };

const time = ownTime();

const UUID = /^[0-9a-f-]{36}$/;

describe("a fault", () => {
  let emulator: Emulator;

  beforeEach(async () => {
    emulator = await startEmulator();
  });
  afterEach(() => emulator.close());

  const create = (patience: Patience = {}): Promise<Exchange> =>
    exchange("POST", `${emulator.url}/api/v3/mcp/servers`, {
      body: { name: "wanted", auth_config_ids: ["ac_gmail_prod"] },
      ...patience,
    });

  /** Creates a server under the fault. */
  const createUnder = (fault: FaultOf<Fault>, patience?: Patience): Promise<Exchange> => {
    emulator.faults.add({ operation: "createMcpServer", ...fault });
    return create(patience);
  };

  const names = () => emulator.servers().map(({ name }) => name);

  const expectOutcome = (stored: "stored" | "not stored", status: number | null, fault: Fault["kind"]) => {
    expect(names()).toEqual(stored === "stored" ? ["wanted"] : []);
    expect(emulator.journal.requests()).toMatchObject([{ operation: "createMcpServer", status, fault }]);
  };

  describe("delay", () => {
    beforeEach(() => time.stop());
    afterEach(() => time.goOn());

    it.each(["before", "after"] as const)("%s answers late", async (when) => {
      const start = time.now();
      time.goOn();
      const { status } = await createUnder({ kind: "delay", ms: 150, when });

      expect(status).toBe(201);
      expect(time.now() - start).toBe(150);
      expectOutcome("stored", 201, "delay");
    });

    it("before holds the processing, which goes on when the client has given up", async () => {
      const { error } = await createUnder({ kind: "delay", ms: 600 }, GIVES_UP);
      const atTimeout = names();
      time.goOn();
      await until(() => names().length > 0);

      expect(error).toBe("GAVE_UP");
      expect(atTimeout).toEqual([]);
      expectOutcome("stored", null, "delay");
    });

    it("after has processed when the client gives up", async () => {
      const { error } = await createUnder({ kind: "delay", ms: 60_000, when: "after" }, GIVES_UP);

      expect(error).toBe("GAVE_UP");
      expectOutcome("stored", null, "delay");
    });

    it.each(["reset", "close"] as const)("is cut, and processes nothing, on %s()", async (end) => {
      const answer = createUnder({ kind: "delay", ms: 60_000 });
      await until(() => emulator.journal.requests()[0]?.fault != null);

      await emulator[end]();

      expect((await answer).error).toBe("ECONNRESET");
      expect(names()).toEqual([]);
    });
  });

  describe.each([
    ["before", "not stored"],
    ["after", "stored"],
  ] as const)("%s processing", (when, stored) => {
    it("reset cuts the connection", async () => {
      expect(await createUnder({ kind: "reset", when })).toMatchObject({ status: null, error: "ECONNRESET" });
      expectOutcome(stored, null, "reset");
    });

    it("error answers 500 in the envelope", async () => {
      const { status, headers, text } = await createUnder({ kind: "error", when });

      expect(status).toBe(500);
      expect(JSON.parse(text)).toMatchObject({
        error: { slug: "HTTP_InternalServerError", status: 500, request_id: headers["x-request-id"] },
      });
      expectOutcome(stored, 500, "error");
    });

    it("bad-gateway answers a page of a proxy, without a request id", async () => {
      const { status, headers, text } = await createUnder({ kind: "bad-gateway", when });

      expect(status).toBe(502);
      expect(headers["content-type"]).toContain("text/html");
      expect(headers).not.toHaveProperty("x-request-id");
      expect(text).toContain("<h1>502 Bad Gateway</h1>");
      expectOutcome(stored, 502, "bad-gateway");
    });
  });

  it.each(["reset", "error", "bad-gateway"] as const)("%s is before processing unless told", async (kind) => {
    await createUnder({ kind });

    expect(names()).toEqual([]);
  });

  describe("rate-limit", () => {
    it("answers 429 without the envelope", async () => {
      const { status, headers, text } = await createUnder({ kind: "rate-limit", retryAfter: 7 });

      expect(status).toBe(429);
      expect(JSON.parse(text)).toEqual({ message: expect.any(String) });
      expect(headers).toMatchObject({
        "retry-after": "7",
        "x-ratelimit": "2000",
        "x-ratelimit-remaining": "0",
        "x-ratelimit-window-size": "60",
        "x-request-id": expect.stringMatching(UUID),
      });
      expectOutcome("not stored", 429, "rate-limit");
    });

    it("asks for one second unless told", async () => {
      expect((await createUnder({ kind: "rate-limit" })).headers["retry-after"]).toBe("1");
    });

    it("can give the time as a date, no sooner than asked for", async () => {
      const { headers } = await createUnder({ kind: "rate-limit", retryAfter: 30, form: "date" });

      expect(headers["retry-after"]).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
      const wait = Date.parse(headers["retry-after"] ?? "") - time.wallTime();
      expect(wait).toBeGreaterThan(28_000);
      expect(wait).toBeLessThanOrEqual(31_000);
    });
  });

  it.each([
    [undefined, undefined],
    [0, "0"],
    [5, "5"],
  ])("unavailable answers 503 with retryAfter %p as told", async (retryAfter, header) => {
    const seconds = retryAfter === undefined ? {} : { retryAfter };
    const { status, headers, text } = await createUnder({ kind: "unavailable", ...seconds });

    expect(status).toBe(503);
    expect(headers["retry-after"]).toBe(header);
    expect(JSON.parse(text)).toMatchObject({ error: { slug: "HTTP_ServiceUnavailable", status: 503 } });
    expectOutcome("not stored", 503, "unavailable");
  });

  it("redirect answers 307 to another origin", async () => {
    const location = "https://elsewhere.example/api/v3/mcp/servers";

    const { status, headers, text } = await createUnder({ kind: "redirect", location });

    expect({ status, location: headers.location, text }).toEqual({ status: 307, location, text: "" });
    expectOutcome("not stored", 307, "redirect");
  });

  it("empty-body keeps the status and sends nothing", async () => {
    const { status, headers, text, error } = await createUnder({ kind: "empty-body" });

    expect({ status, text, error }).toEqual({ status: 201, text: "", error: null });
    expect(headers["content-length"]).toBe("0");
    expectOutcome("stored", 201, "empty-body");
  });

  describe("truncated", () => {
    it("is a whole HTTP answer with half of the JSON", async () => {
      const { status, headers, text, error } = await createUnder({ kind: "truncated" });

      expect({ status, error }).toEqual({ status: 201, error: null });
      expect(headers["content-length"]).toBe(String(text.length));
      expect(text).toMatch(/^\{"id":"/);
      expect(() => JSON.parse(text)).toThrow();
      expectOutcome("stored", 201, "truncated");
    });

    it("can be an answer that the connection leaves in the middle", async () => {
      const { status, headers, text, error } = await createUnder({ kind: "truncated", cut: "connection" });

      expect({ status, error }).toEqual({ status: 201, error: "ECONNRESET" });
      expect(text).toMatch(/^\{"id":"/);
      expect(Number(headers["content-length"])).toBeGreaterThan(text.length);
      expectOutcome("stored", 201, "truncated");
    });
  });

  it.each([
    [undefined, ["id"]],
    [
      ["name", "toolkits", "unheard_of"],
      ["name", "toolkits"],
    ],
    [[], []],
  ])("missing-fields keeps %p of the answer", async (keep, left) => {
    const { status, text } = await createUnder({ kind: "missing-fields", ...(keep && { keep }) });

    expect(status).toBe(201);
    expect(Object.keys(JSON.parse(text))).toEqual(left);
    expectOutcome("stored", 201, "missing-fields");
  });

  describe("endless-body", () => {
    it("trickles until the client gives up", async () => {
      const { status, text, error } = await createUnder({ kind: "endless-body" }, { givesUpAfter: 2 });

      expect({ status, error }).toEqual({ status: 201, error: "GAVE_UP" });
      expect(text).toMatch(/^ {2,}$/);
      expectOutcome("stored", 201, "endless-body");
    });

    it("trickles until the emulator closes", async () => {
      const answer = createUnder({ kind: "endless-body" });
      await until(() => emulator.journal.requests()[0]?.status != null);

      await emulator.close();

      expect((await answer).error).toBe("ECONNRESET");
    });
  });

  it.each([undefined, 1000])("oversized is valid JSON, larger than %p bytes", async (bytes) => {
    const { status, text } = await createUnder({ kind: "oversized", ...(bytes !== undefined && { bytes }) });

    expect(status).toBe(201);
    expect(text.length).toBeGreaterThan(bytes ?? 20_000_000);
    expect(JSON.parse(text)).toMatchObject({ id: emulator.servers()[0]?.id, name: "wanted" });
    expectOutcome("stored", 201, "oversized");
  });

  it("hostile-json has the right fields beside keys and depths that harm a careless client", async () => {
    const { status, text } = await createUnder({ kind: "hostile-json" });

    expect(status).toBe(201);
    const body = JSON.parse(text);
    expect(Object.keys(body).slice(0, 3)).toEqual(["__proto__", "constructor", "deep"]);
    expect(body.id).toBe(emulator.servers()[0]?.id);
    expect(body.name).toBe("wanted");
    expect(() => JSON.stringify(body)).toThrow("call stack");
    expectOutcome("stored", 201, "hostile-json");
  });

  it("deprecation adds its headers to the usual answer", async () => {
    const { status, headers, text } = await createUnder({ kind: "deprecation" });

    expect(status).toBe(201);
    expect(headers).toMatchObject({
      deprecation: expect.stringMatching(/^@\d+$/),
      sunset: expect.stringMatching(/GMT$/),
      link: expect.stringContaining('rel="deprecation"'),
    });
    expect(JSON.parse(text)).toMatchObject({ name: "wanted", toolkits: ["gmail"] });
    expectOutcome("stored", 201, "deprecation");
  });

  it("meets an answer that the route refuses too", async () => {
    await create();

    const { status, text } = await createUnder({ kind: "truncated" });

    expect(status).toBe(400);
    expect(text).toMatch(/^\{"error":/);
    expect(() => JSON.parse(text)).toThrow();
  });

  it("is no longer there for the next request", async () => {
    await createUnder({ kind: "error" });

    expect((await create()).status).toBe(201);
    expect(emulator.journal.requests()).toMatchObject([{ fault: "error" }, { fault: null }]);
  });
});
