import fc from "fast-check";
import { ComposioError } from "../../../../provider/composio/errors";
import { UserError } from "../../../../provider/core/user-error";
import type { ComposioApi } from "../../../../provider/resources/api";
import { json, text } from "../../../support/arbitraries";
import { apiAt } from "../../../support/composio";
import { type HttpServer, startHttpServer } from "../../../support/http-server";
import { newProcess, type Process } from "../../../support/lifecycle";
import { createServer, SERVER_OBJECT as SERVER } from "../../../support/mcp-servers";
import { ownTime } from "../../../support/time/own-time";

ownTime();

const { id: ID } = SERVER;
const INPUTS = { name: "support", authConfigIds: ["ac_gmail"] };

interface Answer {
  status: number;
  body: string;
  headers: Record<string, string>;
}

let answer: Answer = { status: 200, body: "", headers: {} };
let http: HttpServer;
let api: ComposioApi;
let lifecycle: Process;

beforeAll(async () => {
  http = await startHttpServer((_, response) =>
    response.writeHead(answer.status, answer.headers).end(answer.body),
  );
  api = apiAt(http.origin);
  lifecycle = newProcess(api, {}, "McpServer");
});
afterAll(() => http.close());

const CALLS: Record<string, () => Promise<unknown>> = {
  find: () => api.mcpServers.find(ID),
  findByName: () => api.mcpServers.findByName("support"),
  list: () => api.mcpServers.list(),
  create: () => createServer(api.mcpServers, { name: "support" }),
  createWithToolkits: () => createServer(api.mcpServers, { name: "support", toolkits: ["exa"] }),
  update: () => api.mcpServers.update(ID, { name: "support" }),
  delete: () => api.mcpServers.remove(ID),
  findAuthConfig: () => api.authConfigs.find("ac_gmail"),
  listAuthConfigs: () => api.authConfigs.list({}),
  findTools: () => api.tools.findBySlugs(["GMAIL_SEND_EMAIL"]),
  listTools: () => api.tools.list("gmail"),
};
const STEPS: Record<string, () => Promise<unknown>> = {
  create: () => lifecycle.create(INPUTS),
  read: () => lifecycle.read(ID, {}),
  update: () => lifecycle.update(ID, {}, INPUTS),
  delete: () => lifecycle.delete(ID, {}),
};

/** Makes each call and each step, and expects a result, or the error that its caller knows. */
async function judge(): Promise<void> {
  const ownKeys = Reflect.ownKeys(Object.prototype);
  await expectKnownErrors(CALLS, [ComposioError, UserError]);
  await expectKnownErrors(STEPS, [UserError]);
  expect(Reflect.ownKeys(Object.prototype)).toEqual(ownKeys);
}

async function expectKnownErrors(calls: typeof CALLS, known: (new (...args: never[]) => Error)[]) {
  for (const [name, call] of Object.entries(calls)) {
    const unknown = await call().then(
      () => undefined,
      (reason: unknown) => (known.some((kind) => reason instanceof kind) ? undefined : reason),
    );
    expect({ name, answer, unknown }).toEqual({ name, answer, unknown: undefined });
  }
}

describe("every call ends in a result or in an error that its caller knows", () => {
  /** An object with some of its fields replaced. */
  const changed = (object: object) =>
    fc
      .dictionary(fc.constantFrom(...Object.keys(object), "__proto__", "deleted"), json, {
        maxKeys: 3,
        noNullPrototype: true,
      })
      .map((change) => JSON.stringify({ ...object, ...change }));
  const error = { message: "no", slug: "HTTP_NotFound", request_id: "r", suggested_fix: "f", errors: ["e"] };
  const body = fc.oneof(
    fc.json(),
    json.map((value) => JSON.stringify(value)),
    changed(SERVER),
    changed(error).map((object) => `{"error":${object}}`),
    changed(SERVER).map((object) => `{"items":[${object}],"total_pages":1}`),
    changed({ items: [SERVER], total_pages: 1 }),
    changed(SERVER).map((object) => object.slice(0, object.length / 2)),
    text,
  );
  const headers = fc.record(
    {
      "retry-after": fc.stringMatching(/^[!-~]{1,20}$/),
      date: fc.stringMatching(/^[!-~]{1,20}$/),
      deprecation: fc.constant("true"),
      location: fc.constantFrom("/", "http://127.0.0.1:1/"),
      "content-type": fc.constantFrom("text/html", "application/json"),
    },
    { requiredKeys: [] },
  );
  const status = fc.oneof(
    fc.integer({ min: 200, max: 599 }),
    fc.constantFrom(200, 201, 204, 304, 307, 400, 404, 409, 429, 503),
  );

  it("whatever the status, the headers and the body", async () => {
    const anyAnswer = fc.record({ status, headers, body });
    const property = fc.asyncProperty(anyAnswer, async (given) => {
      answer = given;
      await judge();
    });
    await fc.assert(property, { numRuns: 100 });
  });

  const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  const POLLUTED = '{"polluted":true}';
  const FIELDS = JSON.stringify(SERVER).slice(1);
  it.each([
    ["nested 10,000 deep", deep(10_000)],
    ["nested 10,000 deep inside a server", `{"deep":${deep(10_000)},${FIELDS}`],
    ["nested 10,000 deep in place of a field", `{${FIELDS.slice(0, -1)},"toolkit_icons":${deep(10_000)}}`],
    ["nested 10,000 deep inside an error", `{"error":{"message":"no","errors":${deep(10_000)}}}`],
    ["with a prototype", `{"__proto__":${POLLUTED},"constructor":{"prototype":${POLLUTED}},${FIELDS}`],
    ["with a prototype for the icons", `{${FIELDS.slice(0, -1)},"toolkit_icons":{"__proto__":"x"}}`],
    ["with a prototype for the error", `{"error":{"__proto__":${POLLUTED},"message":"no"}}`],
    ["of a page that announces a billion others", '{"items":[],"total_pages":1000000000}'],
  ])("a body %s", async (_, hostile) => {
    for (const code of [200, 400, 404]) {
      answer = { status: code, body: hostile, headers: {} };
      await judge();
      expect({}).not.toHaveProperty("polluted");
    }
  });
});

describe("ids", () => {
  const BY_ID: Record<string, (id: string) => Promise<unknown>> = {
    find: (id) => api.mcpServers.find(id),
    update: (id) => api.mcpServers.update(id, {}),
    delete: (id) => api.mcpServers.remove(id),
  };
  const plain = fc
    .stringMatching(/^[A-Za-z0-9_~-][A-Za-z0-9._~:-]{0,40}$/)
    .filter((id) => id !== "servers" && id !== "app");
  const odd = fc.oneof(
    fc.constantFrom(
      "",
      ".",
      "..",
      "%2e",
      "%2e%2e",
      "%2F",
      "/",
      "\\",
      "?",
      "#",
      ";",
      ":",
      "@",
      " ",
      "\n",
      "\0",
    ),
    text,
  );

  beforeEach(() => {
    answer = { status: 200, body: JSON.stringify(SERVER), headers: {} };
    http.requests.length = 0;
  });

  it("that could change the path of a request are never sent", async () => {
    const id = fc
      .tuple(fc.oneof(plain, fc.constant("")), odd, fc.oneof(plain, fc.constant("")))
      .map((parts) => parts.join(""))
      .filter((candidate) => !/^[\w~-][\w.~:-]*$/.test(candidate));
    const property = fc.asyncProperty(id, async (candidate) => {
      for (const call of Object.values(BY_ID)) {
        await expect(call(candidate)).rejects.toThrow(UserError);
      }
    });
    await fc.assert(property, { numRuns: 1_000 });
    expect(http.requests).toEqual([]);
  });

  it("of letters, digits and marks that mean nothing in a path are sent as they are", async () => {
    const property = fc.asyncProperty(plain, async (id) => {
      http.requests.length = 0;
      answer.body = JSON.stringify({ ...SERVER, id });
      await BY_ID.find?.(id);
      await BY_ID.update?.(id);
      answer.body = JSON.stringify({ id, deleted: true });
      await BY_ID.delete?.(id);
      expect(http.requests.map(({ url }) => url)).toEqual(Array(3).fill(`/api/v3/mcp/${id}`));
    });
    await fc.assert(property, { numRuns: 100 });
  });
});
