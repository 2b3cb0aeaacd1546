import type { AuthConfigs } from "../../../../../provider/resources/auth-config/auth-configs";
import { apiAt } from "../../../../support/composio";
import { type HttpServer, startHttpServer } from "../../../../support/http-server";

const AUTH_CONFIG = { id: "ac_1", name: "mail", toolkit: { slug: "gmail" }, status: "ENABLED" };

let http: HttpServer;
let authConfigs: AuthConfigs;
let status: number;
let body: object;

beforeAll(async () => {
  http = await startHttpServer((_, response) => response.writeHead(status).end(JSON.stringify(body)));
  authConfigs = apiAt(http.origin).authConfigs;
});
afterAll(() => http.close());
beforeEach(() => {
  http.requests.length = 0;
  status = 200;
});

test.each<[string, object, object]>([
  ["without a name goes by its id", { name: null }, { name: "ac_1" }],
  ["with an empty name goes by its id", { name: "" }, { name: "ac_1" }],
  ["of an unknown status is not known to be disabled", { status: "EXPIRED" }, { status: undefined }],
  ["without a status is not known to be disabled", { status: null }, { status: undefined }],
  ["that is disabled is", { status: "DISABLED" }, { status: "DISABLED" }],
  ["with an odd scheme has none", { auth_scheme: {} }, { auth_scheme: undefined }],
])("an auth config %s", async (_, change, expected) => {
  body = { ...AUTH_CONFIG, ...change };
  const read = { ...AUTH_CONFIG, ...expected };
  expect(await authConfigs.find("ac_1")).toEqual(read);
  body = { items: [body, null, body] };
  expect(await authConfigs.list({})).toMatchObject({ items: [read], isWhole: false });
});

test.each<[string, object, string]>([
  ["of another id", { id: "ac_2" }, "Composio answered with another auth config"],
  ["without an id", { id: null }, "Composio's answer is not complete (id: "],
  ["without a toolkit", { toolkit: null }, "Composio's answer is not complete (toolkit: "],
  ["of a toolkit without a slug", { toolkit: {} }, "Composio's answer is not complete (toolkit.slug: "],
])("an auth config %s is an error, and not what was asked for", async (_, change, reason) => {
  body = { ...AUTH_CONFIG, ...change };
  await expect(authConfigs.find("ac_1")).rejects.toThrow(`GET /api/v3/auth_configs/ac_1: ${reason}`);
  expect(http.requests).toHaveLength(1);
});

describe("an auth config", () => {
  const ROUTE = "Route GET:/api/v3/auth_configs/ac_1 not found";

  it.each<[string, number, object]>([
    ["404", 404, { error: { message: "Auth config ac_1 not found", slug: "Auth_Config_NotFound" } }],
    ["400", 400, { error: { message: ROUTE, slug: "Auth_Config_NotFound" } }],
  ])("does not exist when Composio says so by a %s", async (_, code, answer) => {
    [status, body] = [code, answer];
    expect(await authConfigs.find("ac_1")).toBeUndefined();
  });

  it.each<[string, number, object]>([
    ["that the route is unknown", 404, { error: { message: ROUTE, slug: "HTTP_NotFound" } }],
    ["that names nothing, where the list cannot be read", 404, { error: { message: "not found" } }],
    ["of a proxy", 404, { message: "not found" }],
    ["of another status", 500, { error: { message: "no", slug: "Auth_Config_NotFound" } }],
    ["that the request is wrong", 400, { error: { message: "no", slug: "HTTP_BadRequest" } }],
  ])("is not known not to exist by an answer %s", async (_, code, answer) => {
    [status, body] = [code, answer];
    await expect(authConfigs.find("ac_1")).rejects.toThrow(String(code));
  });

  it.each([".", ".."])("of the id %j is not asked for, because the path would be another", async (id) => {
    expect(await authConfigs.findByAnyId(id)).toBeUndefined();
    await expect(authConfigs.find(id)).rejects.toThrow("is not the id of an auth config");
    expect(http.requests).toEqual([]);
  });
});
