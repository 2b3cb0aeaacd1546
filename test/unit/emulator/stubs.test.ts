import { type Emulator, type Stub, startEmulator } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { clientOf, request } from "../../support/emulator/client";

describe("the stubs", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof clientOf>;

  beforeEach(async () => {
    emulator = await startEmulator({ strict: true });
    client = clientOf(emulator);
  });
  afterEach(() => emulator.close());

  const NOWHERE = "/nowhere/for/agents";
  const answer = { status: 201, headers: { "x-from": "stub" }, body: { done: true } };

  it("answer a path for which there is no route, which is then not unanswered", async () => {
    emulator.stubs.add({ request: { method: "post", path: "/nowhere/*/agents" }, answer });

    const { status, headers, body } = await client.post(NOWHERE, {});

    expect({ status, from: headers.get("x-from"), body }).toEqual({
      status: 201,
      from: "stub",
      body: { done: true },
    });
    expect(headers.get("x-request-id")).not.toBeNull();
    expect(emulator.journal.unanswered()).toEqual([]);
    expect(emulator.journal.requests()).toMatchObject([{ answeredBy: "stub", operation: null, status: 201 }]);
  });

  it("answer in the place of a route, whatever that makes of the body", async () => {
    emulator.stubs.add({ request: { path: "/mcp/servers" }, answer: { body: "as text" } });

    const { status, headers, body } = await client.post("/mcp/servers", { unknown: 1 });

    expect({ status, body }).toEqual({ status: 200, body: "as text" });
    expect(headers.get("content-type")).toContain("text/plain");
    expect(emulator.servers()).toEqual([]);
    expect(emulator.journal.requests("createMcpServer")).toMatchObject([{ answeredBy: "stub" }]);
  });

  it.each<[part: string, request: Stub["request"]]>([
    ["the method", { method: "DELETE" }],
    ["the path", { path: "/nowhere/for" }],
    ["the version", { path: `/api/v3.1${NOWHERE}` }],
    ["a segment", { path: "/nowhere/{a}/{b}/{c}" }],
    ["the query", { query: { a: "2" } }],
    ["the body", { body: { to: { name: "other" } } }],
    ["a list in the body", { body: { list: [1] } }],
    ["a header", { headers: { "X-Tenant": "two" } }],
    ["the user", { user: "somebody" }],
  ])("leave what differs in %s", async (_part, pattern) => {
    emulator.stubs.add({ request: pattern, answer });
    emulator.stubs.add({ request: { path: "/nowhere/**" }, answer: { status: 204 } });
    const body = { user_id: "me", to: { name: "one", more: true }, list: [1, 2] };
    const headers = { "x-api-key": "any", "x-tenant": "one" };

    const { status } = await clientOf(emulator, headers).post(`${NOWHERE}?a=1&b=2`, body);

    expect(status).toBe(204);
    expect(emulator.stubs.unused()).toEqual([{ request: pattern, answer, used: 0 }]);
  });

  it.each<[part: string, request: Stub["request"]]>([
    ["the method in any case", { method: "Post" }],
    ["the path of a version", { path: `/api/v3${NOWHERE}` }],
    ["an open end", { path: "/nowhere/**" }],
    ["a parameter of several", { query: { a: "2" } }],
    ["a part of the body", { body: { to: { name: "one" } } }],
    ["a list of parts", { body: { list: [{ a: 1 }, 2] } }],
    ["null", { body: { none: null } }],
    ["a header in any case", { headers: { "X-Tenant": "one" } }],
    ["a user in the body", { user: "me" }],
  ])("match by %s", async (_part, pattern) => {
    emulator.stubs.add({ request: pattern, answer });
    const body = {
      connection: { user_id: "me" },
      to: { name: "one", more: true },
      list: [{ a: 1, b: 1 }, 2],
      none: null,
    };
    const headers = { "x-api-key": "any", "x-tenant": "one" };

    expect((await clientOf(emulator, headers).post(`${NOWHERE}?a=1&a=2`, body)).status).toBe(201);
    expect(emulator.stubs.unused()).toEqual([]);
  });

  it("match the user whose session a request is about", async () => {
    const create = (user_id: string) =>
      client.post<{ session_id: string }>("/tool_router/session", { user_id });
    const [mine, other] = [await create("me"), await create("other")];
    emulator.stubs.add({ request: { user: "me", method: "GET" }, answer });

    const read = async ({ body }: typeof mine) =>
      (await client.get(`/tool_router/session/${body.session_id}`)).status;

    expect([await read(mine), await read(other)]).toEqual([201, 200]);
  });

  it("match such a user in a project that was made", async () => {
    const made = await clientOf(emulator, { "x-org-api-key": "any" }).post<{ api_key: string }>(
      "/org/owner/project/new",
      { name: "made", should_create_api_key: true },
    );
    const within = clientOf(emulator, { "x-api-key": made.body.api_key });
    const { body } = await within.post<{ session_id: string }>("/tool_router/session", { user_id: "me" });
    emulator.stubs.add({ request: { user: "me", method: "GET" }, answer });

    expect((await within.get(`/tool_router/session/${body.session_id}`)).status).toBe(201);
  });

  it("answer as many requests as they say, one after the other", async () => {
    emulator.stubs.add({ request: { path: "/jobs/1" }, answer: { body: { status: "running" } }, times: 2 });
    emulator.stubs.add({ request: { path: "/jobs/1" }, answer: { body: { status: "done" } } });

    const bodies = [];
    for (let n = 0; n < 4; n++) {
      bodies.push((await client.get("/jobs/1")).body);
    }

    expect(bodies).toMatchObject(["running", "running", "done", "done"].map((status) => ({ status })));
    expect(emulator.stubs.all()).toMatchObject([{ used: 2 }, { used: 2 }]);
  });

  it("answer late, and a reset cuts what waits", async () => {
    emulator.stubs.add({ request: { path: "/slow" }, answer: { delayMs: 60_000 } });
    const slow = client.get("/slow").catch(() => "cut");
    while (emulator.stubs.unused().length > 0) {
      await new Promise(setImmediate);
    }

    emulator.reset();

    expect(await slow).toBe("cut");
  });

  it("ask for a key as the API does", async () => {
    emulator.stubs.add({ request: { path: "/nowhere/**" }, answer });

    expect((await clientOf(emulator, {}).get(NOWHERE)).status).toBe(401);
    expect((await clientOf(emulator, { "x-api-key": "any" }).get(NOWHERE)).status).toBe(201);
  });

  it("are taken away, and those of the start come back with a reset", async () => {
    const own = await startEmulator({ stubs: [{ request: { path: "/a" }, answer }] });
    own.stubs.add({ request: { path: "/b" }, answer });
    own.stubs.clear();
    expect(own.stubs.all()).toEqual([]);

    own.reset();

    expect(own.stubs.all()).toMatchObject([{ request: { path: "/a" }, used: 0 }]);
    await own.close();
  });

  it("leave the control routes alone", async () => {
    emulator.stubs.add({ request: { path: "/**" }, answer });

    expect((await request("GET", `${emulator.url}/__emulator/health`)).body).toEqual({ status: "ok" });
  });

  it.each([
    [{ request: {}, answer }, "request must NOT have fewer than 1 properties"],
    [{ request: { path: "nowhere" }, answer }, "request.path must match pattern"],
    [{ request: { pth: "/a" }, answer }, "'pth'"],
    [{ request: { path: "/a" } }, "must have required property 'answer'"],
    [{ request: { path: "/a" }, answer: { status: 99 } }, "answer.status must be >= 200"],
    [{ request: { path: "/a" }, answer: { headers: { "a b": "c" } } }, "answer.headers"],
    [{ request: { path: "/a" }, answer, times: 0 }, "times must be >= 1"],
  ])("are refused where they are %j, in process as over HTTP", async (stub, problem) => {
    expect(() => emulator.stubs.add(stub as Stub)).toThrow(problem);
    await expect(startEmulator({ stubs: [stub as Stub] })).rejects.toThrow(problem);

    const { status, body } = await request("POST", `${emulator.url}/__emulator/stubs`, { body: stub });

    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(problem);
    expect(emulator.stubs.all()).toEqual([]);
  });

  it("can be declared, read and taken away by another process", async () => {
    const url = `${emulator.url}/__emulator/stubs`;
    const [stub, other] = [
      { request: { path: "/a" }, answer },
      { request: { path: "/b" }, answer },
    ];
    const added = await request("POST", url, { body: stub });
    await request("POST", url, { body: other });
    await client.get("/a");

    const all = await request("GET", url);
    const unused = await request("GET", `${url}/unused`);
    const cleared = await request("DELETE", url);

    expect([added.status, cleared.status]).toEqual([201, 204]);
    expect(all.body).toEqual({
      stubs: [
        { ...stub, used: 1 },
        { ...other, used: 0 },
      ],
    });
    expect(unused.body).toEqual({ stubs: [{ ...other, used: 0 }] });
    expect(emulator.stubs.all()).toEqual([]);
  });

  it("meet faults, which match by the same parts", async () => {
    emulator.stubs.add({ request: { path: "/nowhere/**" }, answer });
    emulator.faults.add({
      operation: "any",
      request: { path: "/nowhere/**", user: "me" },
      kind: "unavailable",
    });

    const statuses = [];
    for (const user_id of ["other", "me", "me"]) {
      statuses.push((await client.post(NOWHERE, { user_id })).status);
    }

    expect(statuses).toEqual([201, 503, 201]);
  });
});

describe("a fault for some requests", () => {
  const emulator = useEmulator({ strict: false });

  it("leaves the others of its operation", async () => {
    const client = clientOf(emulator);
    emulator.faults.add({
      operation: "createMcpServer",
      request: { body: { name: "unlucky" } },
      kind: "error",
      times: 9,
    });
    const create = async (name: string) =>
      (await client.post("/mcp/servers", { name, auth_config_ids: [] })).status;

    expect([await create("lucky"), await create("unlucky"), await create("again")]).toEqual([201, 500, 201]);
  });

  it("meets requests for which there is no route", async () => {
    emulator.faults.add({ operation: "any", kind: "error" });
    emulator.faults.add({ operation: "any", request: { path: "/nowhere" }, kind: "rate-limit" });

    expect((await clientOf(emulator).get("/nowhere")).status).toBe(429);
    expect((await clientOf(emulator).get("/nowhere")).status).toBe(501);
    expect(emulator.faults.pending()).toMatchObject([{ kind: "error" }]);
  });
});
