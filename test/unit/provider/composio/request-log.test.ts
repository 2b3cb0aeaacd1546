import type { ServerResponse } from "node:http";
import type { ClientSettings } from "../../../../provider/composio/client";
import { requestLog } from "../../../../provider/composio/request-log";
import { hiding } from "../../../../provider/core/hiding";
import { apiAt } from "../../../support/composio";
import { type HttpServer, startHttpServer } from "../../../support/http-server";
import { until } from "../../../support/until";

const KEY = "ak_search_0123456789";
const LIST = "GET /api/v3/tools?toolkit_slug=…&toolkit_versions=…&include_deprecated=true&limit=1000";

let http: HttpServer;
/** The server's answers to one request after the other; the last of them answers the rest. */
let answers: ((response: ServerResponse) => void)[];
let lines: string[];

beforeEach(async () => {
  lines = [];
  http = await startHttpServer((_, response) => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(response);
  });
});
afterEach(() => http.close());

const ok = (response: ServerResponse) =>
  response.writeHead(200, { "x-request-id": "req_ok" }).end('{"items":[],"next_cursor":null}');

const status =
  (code: number, headers: Record<string, string> = {}, body = "") =>
  (response: ServerResponse) =>
    response.writeHead(code, headers).end(body);

function api(settings: Partial<ClientSettings> = {}) {
  const onAttempt = requestLog([KEY], (line) => lines.push(line));
  const credential = { header: "x-api-key", key: KEY } as const;
  return apiAt(http.origin, { retryBudgetMs: 30_000, credential, onAttempt, ...settings });
}

/** A time of at most three seconds. */
const MS = "\\d{1,4} ms";

/** A busy machine may let an attempt wait for its turn where it does not matter. */
function expectLines(...expected: string[]): void {
  expect(lines.map((line) => line.replace(/queued \d+ ms, /, ""))).toEqual(
    expected.map((line) => {
      const pattern = line.replace(/[.?()[\]]/g, "\\$&").replaceAll("# ms", MS);
      return expect.stringMatching(new RegExp(`^${pattern}$`));
    }),
  );
}

test("a success is one line with the request id, and without the texts of the query", async () => {
  answers = [ok];
  await api().tools.list("gmail");
  expectLines(`${LIST}: 200 in # ms (attempt 1, request id req_ok)`);
});

test("a retry is the second attempt, and the wait before it stands at the first", async () => {
  answers = [status(500, { "x-request-id": "req_bad" }), ok];
  await api().tools.list("gmail");
  expectLines(
    `${LIST}: 500 in # ms (attempt 1, request id req_bad); next attempt in # ms`,
    `${LIST}: 200 in # ms (attempt 2, request id req_ok)`,
  );
});

test("a 429 says how long Composio wants to be left alone, and others say that they waited", async () => {
  answers = [status(429, { "retry-after": "1" }, '{"message":"slow down"}'), ok];
  const { tools } = api();
  const refused = tools.list("gmail");
  await until(() => lines.length > 0);
  await Promise.all([refused, tools.list("slack")]);
  expect(lines.shift()).toMatch(/: 429 in \d+ ms \(attempt 1\); next attempt in 1\d{3} ms$/);
  lines.sort((a, b) => a.indexOf("attempt 2") - b.indexOf("attempt 2"));
  expect(lines[0]).toMatch(/attempt 1, queued 1?\d{3} ms, /);
  expectLines(
    `${LIST}: 200 in # ms (attempt 1, request id req_ok)`,
    `${LIST}: 200 in # ms (attempt 2, request id req_ok)`,
  );
});

test("what never got an answer is heard: a time-out, a broken connection, no connection", async () => {
  answers = [() => {}];
  await expect(api({ timeoutMs: 500, retryBudgetMs: 0 }).tools.list("gmail")).rejects.toThrow("no answer");
  answers = [(response) => response.destroy()];
  await expect(api({ retryBudgetMs: 0 }).tools.list("gmail")).rejects.toThrow("no answer");
  await http.close();
  await expect(api({ retryBudgetMs: 0 }).tools.list("gmail")).rejects.toThrow("no answer");
  expectLines(
    `${LIST}: no answer in # ms, timeout (attempt 1)`,
    `${LIST}: no answer in # ms, ECONNRESET (attempt 1)`,
    `${LIST}: no answer in # ms, ECONNREFUSED (attempt 1)`,
  );
});

test("an answer that cannot be used is heard with its status and the reason in a word", async () => {
  answers = [status(200, {}, "<html>"), status(200, {}, "{}")];
  await expect(api().tools.list("gmail")).rejects.toThrow("is not complete");
  expectLines(
    `${LIST}: 200 in # ms, garbled (attempt 1); next attempt in # ms`,
    `${LIST}: 200 in # ms, incomplete (attempt 2)`,
  );
});

test("a redirect is heard by its status, and where it leads to is not said", async () => {
  answers = [status(307, { location: "https://elsewhere.test/?token=secret" })];
  await expect(api().tools.list("gmail")).rejects.toThrow("307");
  expectLines(`${LIST}: 307 in # ms (attempt 1)`);
});

test("a key, and what the request holds, is in no line, whatever the service repeats", async () => {
  const secret = "client-secret-0123456789";
  const said = `${KEY} ${Buffer.from(KEY).toString("hex")} ${secret}`;
  const error = { message: said, slug: said, request_id: said, suggested_fix: said, errors: [said] };
  answers = [status(400, { link: said }, JSON.stringify({ error }))];
  const { authConfigs } = api();
  const body = { auth_config: { credentials: { client_secret: secret } } };
  const ofResource = <T>(step: () => Promise<T>) => hiding(() => [secret], step);
  await expect(ofResource(() => authConfigs.create(body, "jira"))).rejects.toThrow("400");
  await expect(ofResource(() => authConfigs.find(KEY))).rejects.toThrow("400");
  expect(http.requests.map(({ body }) => body).join()).toContain(secret);
  expectLines(
    "POST /api/v3/auth_configs: 400 in # ms (attempt 1, request id [redacted] [redacted] [redacted])",
    "GET /api/v3/auth_configs/[redacted]: 400 in # ms (attempt 1, request id [redacted] [redacted] [redacted])",
  );
});
