import type { ServerResponse } from "node:http";
import { ComposioError } from "../../../../provider/composio/errors";
import { ComposioHttp, type ComposioRequest } from "../../../../provider/composio/http";
import { version } from "../../../../provider/package.json";
import { type HttpServer, startHttpServer } from "../../../support/http-server";

const KEY = "ak_very_secret_0123456789";

let answer: (response: ServerResponse) => void;
let server: HttpServer;

beforeAll(async () => {
  server = await startHttpServer((_, response) => answer(response));
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
});

function http({ origin = server.origin, timeoutMs = 50_000 } = {}) {
  const sender = new ComposioHttp({ origin, credential: { header: "x-api-key", key: KEY } });
  return { send: (request: ComposioRequest) => sender.send(request, timeoutMs) };
}

function answerJson(status: number, body: unknown, headers: Record<string, string> = {}): void {
  answer = (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  };
}

async function failure(sending: Promise<unknown>): Promise<ComposioError> {
  const error = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ComposioError)) {
    throw new Error(`Expected a ComposioError, got ${String(error)}`);
  }
  return error;
}

test("sends the method, the path below the API's prefix, the body, one credential and its own name", async () => {
  answerJson(200, { ok: true });
  const { body, status } = await http().send({ method: "PATCH", path: "/mcp/1", body: { name: "a" } });
  expect({ body, status }).toEqual({ body: { ok: true }, status: 200 });
  expect(server.requests).toEqual([
    expect.objectContaining({ method: "PATCH", url: "/api/v3/mcp/1", body: '{"name":"a"}' }),
  ]);
  expect(server.requests[0]?.headers).toMatchObject({
    "x-api-key": KEY,
    "user-agent": `pulumi-composio/${version}`,
    "cache-control": "no-cache",
    "content-type": "application/json",
  });
  expect(server.requests[0]?.headers).not.toHaveProperty("x-user-api-key");
});

test("keeps the connection for the next request", async () => {
  const ports = new Set<number | undefined>();
  answer = (response) => {
    ports.add(response.req.socket.remotePort);
    response.end("{}");
  };
  const sender = http();
  await sender.send({ method: "GET", path: "/a" });
  await sender.send({ method: "GET", path: "/b" });
  expect(ports.size).toBe(1);
});

test("gives no body where a success is not JSON", async () => {
  answer = (response) => response.end("<html>");
  expect(await http().send({ method: "GET", path: "/a" })).toMatchObject({ status: 200, body: undefined });
});

test("an error holds all that Composio's envelope says", async () => {
  const error = {
    message: "Duplicate name",
    code: 1151,
    slug: "MCP_DuplicateServerName",
    status: 400,
    suggested_fix: "Choose another",
    errors: ["name: taken"],
  };
  answerJson(400, { error }, { "x-request-id": "req_1" });
  const { details, message } = await failure(http().send({ method: "POST", path: "/mcp/servers" }));
  expect(message).toBe(
    "POST /api/v3/mcp/servers: Composio answered 400 MCP_DuplicateServerName: Duplicate name",
  );
  expect(details).toMatchObject({
    kind: "refused",
    status: 400,
    slug: "MCP_DuplicateServerName",
    suggestedFix: "Choose another",
    problems: ["name: taken"],
    requestId: "req_1",
    isFromComposio: true,
  });
});

test.each([
  ["the envelope without a slug", { error: { message: "Old form" } }, "Composio answered 500: Old form"],
  ["a message alone", { message: "No route" }, "answered 500, and not in Composio's form: No route"],
  ["an envelope with a wrong type in it", { error: { message: "m", slug: 5 } }, "Composio answered 500: m"],
  ["something else", ["x"], "answered 500, and not in Composio's form"],
  ["a null", null, "answered 500, and not in Composio's form"],
])("an error may come as %s", async (_, body, message) => {
  answerJson(500, body);
  expect((await failure(http().send({ method: "GET", path: "/a" }))).message).toContain(message);
});

test("only Composio's own 404, and not one about the route, means that something is missing", async () => {
  const isGone = async () => (await failure(http().send({ method: "GET", path: "/a" }))).isNotFound;
  answerJson(404, { error: { message: "Not found" } });
  expect(await isGone()).toBe(true);
  answerJson(404, { message: "no Route matched with those values" });
  expect(await isGone()).toBe(false);
  answerJson(404, { error: { message: "No such auth config", slug: "Auth_Config_NotFound" } });
  expect(await isGone()).toBe(false);
  answerJson(404, { error: { message: "Route GET:/api/v3/a not found" } });
  expect(await isGone()).toBe(false);
  answer = (response) => response.writeHead(404).end("<html>not found</html>");
  expect(await isGone()).toBe(false);
});

test("a 429 has no envelope, and is Composio's all the same", async () => {
  answerJson(429, { message: "Too many requests" }, { "retry-after": "7" });
  const { details, message } = await failure(http().send({ method: "GET", path: "/a" }));
  expect(message).toContain("Composio answered 429: Too many requests");
  expect(details).toMatchObject({ retryAfterMs: 7_000, isFromComposio: true });
});

test("a name that is taken is known by its code where the slug is missing", async () => {
  answerJson(400, { error: { message: "Taken", code: 1151 } });
  expect((await failure(http().send({ method: "POST", path: "/a" }))).isDuplicateName).toBe(true);
});

test("a redirect is not followed", async () => {
  const elsewhere = await startHttpServer((_, response) => response.end("{}"));
  answer = (response) => response.writeHead(307, { location: elsewhere.origin }).end();
  const { details } = await failure(http().send({ method: "GET", path: "/a" }));
  expect(details).toMatchObject({ kind: "refused", status: 307, isFromComposio: false });
  expect(elsewhere.requests).toEqual([]);
  await elsewhere.close();
});

test.each([
  ["no answer comes", () => {}],
  ["the body never ends", (response: ServerResponse) => response.write("{")],
  [
    "the body comes byte by byte",
    (response: ServerResponse) => {
      const dripping = setInterval(() => response.write(" "), 50);
      response.on("close", () => clearInterval(dripping));
    },
  ],
])("the time limit holds when %s", async (_, handler) => {
  answer = handler;
  const { details } = await failure(http({ timeoutMs: 300 }).send({ method: "GET", path: "/a" }));
  expect(details).toMatchObject({ kind: "timeout", reason: "no answer within 0.3 s" });
});

test("a connection that is cut may have carried the request", async () => {
  answer = (response) => response.destroy();
  const error = await failure(http().send({ method: "POST", path: "/a" }));
  expect(error.details.kind).toBe("network");
  expect(error.mayHaveBeenProcessed).toBe(true);
});

test("a connection that is refused cannot have carried the request", async () => {
  const error = await failure(http({ origin: "http://127.0.0.1:1" }).send({ method: "POST", path: "/a" }));
  expect(error.details).toMatchObject({ kind: "network", socketCode: "ECONNREFUSED" });
  expect(error.mayHaveBeenProcessed).toBe(false);
});

test("an answer over the size limit is refused", async () => {
  answer = (response) => response.end(`"${"x".repeat(11 * 1024 * 1024)}"`);
  expect((await failure(http().send({ method: "GET", path: "/a" }))).details.kind).toBe("oversized");
});

test.each([
  [
    "an envelope",
    (key: string) => ({ error: { message: `bad ${key}`, slug: key, errors: [key], suggested_fix: key } }),
  ],
  ["a message alone", (key: string) => ({ message: key })],
])("no error holds the key, when %s repeats it", async (_, body) => {
  answerJson(401, body(KEY));
  const error = await failure(http().send({ method: "GET", path: "/a" }));
  const everything = JSON.stringify([error, error.message, error.stack, error.details, String(error.cause)]);
  expect(everything).toContain("[redacted]");
  expect(everything).not.toContain(KEY);
});
