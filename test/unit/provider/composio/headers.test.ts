import { ComposioError } from "../../../../provider/composio/errors";
import { ComposioHttp } from "../../../../provider/composio/http";
import { type HttpServer, startHttpServer } from "../../../support/http-server";

const KEY = "ak_very_secret_0123456789";
/** A text that HTTP lets through: it begins an escape sequence in a terminal that reads it as Latin-1. */
const ACTIVE = "\u009b2J";

let status = 200;
let headers: Record<string, string> = {};
let server: HttpServer;
let http: ComposioHttp;
let warnings: string[];

beforeAll(async () => {
  server = await startHttpServer((_, response) => response.writeHead(status, headers).end("{}"));
});
afterAll(() => server.close());
beforeEach(() => {
  warnings = [];
  http = new ComposioHttp({
    origin: server.origin,
    credential: { header: "x-api-key", key: KEY },
    onWarning: (warning) => warnings.push(warning),
  });
});

const send = () => http.send({ method: "GET", path: "/a" }, 5_000);

test("the warning of an end is sanitized, without the key, and of a length that can be read", async () => {
  status = 200;
  const basic = Buffer.from(`user:${KEY}`).toString("base64");
  headers = { deprecation: `true${ACTIVE}`, sunset: basic, link: "x".repeat(5_000) };
  await send();
  expect(warnings).toEqual([
    expect.stringMatching(/deprecation: true\\u009b2J, sunset: \S*\[redacted\]\S*, link: x+…/),
  ]);
  expect(warnings[0]?.length).toBeLessThan(2_100);
});

test("the request id is sanitized, and without the key", async () => {
  status = 200;
  headers = { "x-request-id": `${ACTIVE}${KEY}` };
  expect((await send()).requestId).toBe("\\u009b2J[redacted]");
  status = 500;
  const error: unknown = await send().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ComposioError);
  expect(error).toMatchObject({ details: { requestId: "\\u009b2J[redacted]" } });
});
