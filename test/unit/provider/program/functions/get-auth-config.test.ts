import * as pulumi from "@pulumi/pulumi";
import { getAuthConfig, getAuthConfigOutput, getAuthConfigs } from "../../../../../provider";
import { type HttpServer, startHttpServer } from "../../../../support/http-server";
import { resolved } from "../../../../support/resolved";

const MAIL = {
  id: "ac_mail",
  name: "mail",
  toolkit: { slug: "gmail" },
  status: "ENABLED",
  auth_scheme: "OAUTH2",
  is_composio_managed: true,
  is_enabled_for_tool_router: false,
  no_of_connections: 3,
  credentials: { client_id: "visible-client", client_secret: "REDACTED" },
  shared_connection_fields: { subdomain: "visible-domain" },
};
const EXPECTED_MAIL = {
  id: "ac_mail",
  name: "mail",
  toolkit: "gmail",
  enabled: true,
  authScheme: "OAUTH2",
  managed: true,
  enabledForToolRouter: false,
  connectionCount: 3,
};
const ALL = [
  MAIL,
  { id: "ac_chat_1", name: "chat", toolkit: { slug: "slack" } },
  { id: "ac_chat_2", name: "chat", toolkit: { slug: "teams" }, status: "DISABLED" },
];

let http: HttpServer;
/** The properties of the list beside its items. */
let more: object;

beforeAll(async () => {
  http = await startHttpServer(({ url = "" }, response) => {
    const { pathname, searchParams } = new URL(url, "http://stub");
    const toolkit = searchParams.get("toolkit_slug");
    const items = ALL.filter((each) => toolkit === null || each.toolkit.slug === toolkit);
    const found = ALL.find(({ id }) => pathname.endsWith(`/${id}`));
    const body = pathname.endsWith("/auth_configs") ? { items, ...more } : found;
    const none = { error: { message: "Auth config not found", slug: "Auth_Config_NotFound" } };
    response.writeHead(body ? 200 : 404).end(JSON.stringify(body ?? none));
  });
  pulumi.runtime.setAllConfig({ "composio:apiKey": "ak_test", "composio:retrySeconds": "0" }, [
    "composio:apiKey",
  ]);
  process.env.COMPOSIO_BASE_URL = http.origin;
});
afterAll(() => http.close());
beforeEach(() => {
  http.requests.length = 0;
  more = {};
});

test("an auth config is found by its id or by its exact name, in one request, without its credentials", async () => {
  expect(await getAuthConfig({ id: "ac_mail" })).toStrictEqual(EXPECTED_MAIL);
  expect(await getAuthConfig({ name: "mail" })).toStrictEqual(EXPECTED_MAIL);
  expect(await resolved(getAuthConfigOutput({ name: pulumi.output("mail") }))).toStrictEqual(EXPECTED_MAIL);
  expect(await resolved(getAuthConfigOutput({ id: pulumi.output("ac_mail") }))).toStrictEqual(EXPECTED_MAIL);
  expect(http.requests).toHaveLength(4);
});

test("a name that several have is told apart by the toolkit, disabled or not", async () => {
  const found = await getAuthConfig({ name: "chat", toolkit: "Teams" });
  expect(found).toMatchObject({ id: "ac_chat_2", enabled: false, managed: undefined });
  expect(http.requests.map(({ url }) => url)).toEqual([
    "/api/v3/auth_configs?toolkit_slug=teams&show_disabled=true&limit=200",
  ]);
});

test.each<[string, object, string]>([
  [
    "a name that several have",
    { name: "chat" },
    'There are 2 auth configs with the name "chat": ac_chat_1 (slack), ac_chat_2 (teams, disabled). Look one of them up by its id.',
  ],
  [
    "a name that none has",
    { name: "Mail" },
    'There is no auth config with the name "Mail" among the 3 of the Composio project that the API key belongs to; did you mean "mail"?',
  ],
  [
    "a name that none of the toolkit has",
    { name: "mail", toolkit: "slack" },
    'with the name "mail" and the toolkit "slack" among the 1 of',
  ],
  ["an id that none has", { id: "ac_mial" }, 'with the id "ac_mial" among the 3 of'],
  ["what is no id", { id: "a/b" }, "check the id and the key"],
])("%s is an error", async (_, args, message) => {
  const looking = getAuthConfig(args as { id: string });
  await expect(looking).rejects.toThrow(message);
  await expect(looking).rejects.toBeInstanceOf(pulumi.RunError);
});

test("a list that is not whole says nothing of a name that it lacks", async () => {
  more = { next_cursor: "stuck" };
  await expect(getAuthConfig({ name: "billing" })).rejects.toThrow(
    'Composio\'s list of auth configs did not come whole, and has none with the name "billing"',
  );
});

test.each<[object, string]>([
  [{}, "needs exactly one of id and name"],
  [{ id: "ac_mail", name: "mail" }, "needs exactly one of id and name"],
  [{ id: "ac_mail", toolkit: "gmail" }, "takes toolkit beside name alone"],
])("%j is refused", async (args, message) => {
  await expect(getAuthConfig(args as { id: string })).rejects.toThrow(message);
  expect(http.requests).toEqual([]);
});

test("getAuthConfigs tells the same of each", async () => {
  const { authConfigs } = await getAuthConfigs({ includeDisabled: true });
  expect(authConfigs[0]).toStrictEqual(EXPECTED_MAIL);
  expect(authConfigs[1]).toStrictEqual({
    id: "ac_chat_1",
    name: "chat",
    toolkit: "slack",
    enabled: true,
    authScheme: undefined,
    managed: undefined,
    enabledForToolRouter: undefined,
    connectionCount: undefined,
  });
});
