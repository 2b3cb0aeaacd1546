import type { ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { apiAt } from "../../../support/composio";
import { startHttpServer } from "../../../support/http-server";
import { until } from "../../../support/until";

test("a client with less time uses the same connection", async () => {
  const ports = new Set<number | undefined>();
  const http = await startHttpServer(({ socket }, response) => {
    ports.add(socket.remotePort);
    response.end('{"items":[]}');
  });
  const api = apiAt(http.origin);
  await api.tools.list("gmail");
  await api.withTimeLimit(5_000).tools.list("gmail");
  expect(http.requests).toHaveLength(2);
  expect(ports.size).toBe(1);
  await http.close();
});

test("a read whose answer cannot be unpacked is sent again", async () => {
  const http = await startHttpServer((_, response) => {
    response.writeHead(200, http.requests.length === 1 ? { "content-encoding": "gzip" } : {});
    response.end('{"items":[]}');
  });
  await apiAt(http.origin, { retryBudgetMs: 5_000 }).tools.list("gmail");
  expect(http.requests).toHaveLength(2);
  await http.close();
});

test("a client with less time waits no longer than that, for an answer and for all attempts", async () => {
  const http = await startHttpServer(() => {});
  const { tools } = apiAt(http.origin, { retryBudgetMs: 60_000 }).withTimeLimit(500);
  await expect(tools.list("gmail")).rejects.toThrow("no answer within 0.5 s");
  expect(http.requests).toHaveLength(1);
  await http.close();
});

test("after a 429, no request that waited for its turn is sent before the pause is over", async () => {
  const arrivals: number[] = [];
  const http = await startHttpServer((_, response) => {
    arrivals.push(performance.now());
    if (arrivals.length === 1) {
      response.writeHead(429, { "retry-after": "1" }).end('{"error":{"message":"slow down"}}');
    } else {
      response.end('{"items":[]}');
    }
  });
  const { tools } = apiAt(http.origin, { maxInFlight: 1, retryBudgetMs: 20_000 });
  const toolkits = ["gmail", "slack", "notion"];
  await Promise.all(toolkits.map((toolkit) => tools.list(toolkit)));
  const [first = 0, ...others] = arrivals;
  expect(others).toHaveLength(3);
  expect(Math.min(...others) - first).toBeGreaterThanOrEqual(1_000);
  await http.close();
});

test("a request whose pause is ended is not sent again, and says why it failed", async () => {
  const http = await startHttpServer((_, response) => {
    response.writeHead(503, { "retry-after": "60" }).end('{"error":{"message":"too busy"}}');
  });
  const api = apiAt(http.origin, { retryBudgetMs: 100_000 });
  const listed = api.tools.list("gmail");
  const failure = expect(listed).rejects.toThrow("answered 503");
  await until(() => http.requests.length > 0);
  api.stopWaiting();
  await failure;
  expect(http.requests).toHaveLength(1);
  await http.close();
});

const TOO_LATE = "not sent, as the time of this operation is over";

test("what would change something does not begin once its turn comes after its deadline", async () => {
  const held: ServerResponse[] = [];
  const http = await startHttpServer((_, response) => {
    held.push(response);
  });
  const api = apiAt(http.origin, { maxInFlight: 1 });
  const others = api.tools.list("gmail");
  await until(() => held.length > 0);
  const refused = expect(api.until(100).sessions.create({})).rejects.toThrow(TOO_LATE);
  await setTimeout(150);
  held[0]?.end('{"items":[]}');
  await refused;
  await others;
  expect(http.requests).toHaveLength(1);
  await http.close();
});

test("what would change something does not begin once Composio wants no request before its deadline", async () => {
  const http = await startHttpServer((_, response) => {
    response.writeHead(429, { "retry-after": "60" }).end('{"message":"slow down"}');
  });
  const api = apiAt(http.origin, { retryBudgetMs: 100_000 });
  const others = expect(api.tools.list("gmail")).rejects.toThrow("answered 429");
  await until(() => http.requests.length > 0);
  await setTimeout(100);
  await expect(api.until(100).sessions.create({})).rejects.toThrow(TOO_LATE);
  api.stopWaiting();
  await others;
  expect(http.requests).toHaveLength(1);
  await http.close();
});
