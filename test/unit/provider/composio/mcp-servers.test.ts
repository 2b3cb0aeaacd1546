import { ComposioError, IncompleteCreateError } from "../../../../provider/composio/errors";
import type { McpServers } from "../../../../provider/composio/mcp-servers";
import { apiAt, SERVER_OBJECT as SERVER } from "../../../support/composio";
import { type HttpServer, startHttpServer } from "../../../support/http-server";

let answer: unknown;
let http: HttpServer;
let servers: McpServers;

beforeAll(async () => {
  http = await startHttpServer((_, response) => response.writeHead(200).end(JSON.stringify(answer)));
  servers = apiAt(http.origin, { credential: { header: "x-user-api-key", key: "uak_test" } }).mcpServers;
});
afterAll(() => http.close());

test("gives the server as Composio describes it, and leaves out what is not documented", async () => {
  answer = { ...SERVER, deleted: false, something_new: 1 };
  expect(await servers.find(SERVER.id)).toEqual(SERVER);
});

test.each([
  ["missing", {}],
  ["null", { mcp_url: null, toolkit_icons: null, commands: null }],
])("does without what Composio marks as deprecated, when it is %s", async (_, deprecated) => {
  const { mcp_url, toolkit_icons, commands, ...rest } = SERVER;
  answer = { ...rest, ...deprecated };
  expect(await servers.find(SERVER.id)).toEqual({
    ...rest,
    mcp_url: `${http.origin}/v3/mcp/${SERVER.id}/mcp`,
    toolkit_icons: {},
    commands: { cursor: "", claude: "", windsurf: "" },
  });
});

test("a create that answers with an id alone says so, and keeps the id", async () => {
  answer = { id: SERVER.id };
  const error = await servers.create({ name: "support" }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(IncompleteCreateError);
  expect(error).toMatchObject({ id: SERVER.id, message: expect.stringContaining("name: ") });
});

test.each([
  ["nothing", undefined],
  ["no object", "ok"],
  ["no id", { ...SERVER, id: undefined }],
  ["an empty id", { ...SERVER, id: "" }],
])("a create that answers with %s is unclear", async (_, body) => {
  answer = body;
  const error = await servers.create({ name: "support" }).catch((reason: unknown) => reason);
  expect(error).not.toBeInstanceOf(IncompleteCreateError);
  expect(error).toBeInstanceOf(ComposioError);
  expect(error).toMatchObject({
    details: { kind: expect.stringMatching(/^(garbled|incomplete)$/) },
    mayHaveBeenProcessed: true,
  });
});

test("a server counts as created by this process until it is deleted", async () => {
  answer = SERVER;
  await servers.create({ name: "support" });
  expect([...servers.ownedIds]).toEqual([SERVER.id]);
  await servers.delete(SERVER.id);
  expect([...servers.ownedIds]).toEqual([]);
});

test("an update of a server that is marked as deleted did not succeed", async () => {
  answer = { ...SERVER, deleted: true };
  await expect(servers.update(SERVER.id, { name: "sales" })).rejects.toMatchObject({ isGone: true });
});

test("a message about a wrong answer does not repeat what the answer holds", async () => {
  answer = { ...SERVER, name: ["uak_test"] };
  await expect(servers.find(SERVER.id)).rejects.toThrow(/^(?!.*uak_test).*name: /);
});

test.each([
  ["an empty object", {}],
  ["no JSON", undefined],
  ["a server that is not deleted", { id: SERVER.id, deleted: false }],
])("a delete that answers with %s leaves in doubt whether the server is gone", async (_, body) => {
  answer = body;
  await expect(servers.delete(SERVER.id)).rejects.toBeInstanceOf(ComposioError);
});

test("a list that never ends is given up", async () => {
  answer = { items: [SERVER], total_pages: 1e308 };
  http.requests.length = 0;
  expect((await servers.findByName("another")).server).toBeUndefined();
  expect(http.requests).toHaveLength(1_000);
});
