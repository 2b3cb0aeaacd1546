import { ComposioError, IncompleteCreateError } from "../../../../../provider/composio/errors";
import { UserError } from "../../../../../provider/core/user-error";
import type { McpServers } from "../../../../../provider/resources/mcp-server/mcp-servers";
import { apiAt } from "../../../../support/composio";
import { type HttpServer, startHttpServer } from "../../../../support/http-server";
import { createServer, SERVER_OBJECT as SERVER } from "../../../../support/mcp-servers";

let answer: unknown;
let http: HttpServer;
let servers: McpServers;

beforeAll(async () => {
  http = await startHttpServer((_, response) => response.writeHead(200).end(JSON.stringify(answer)));
  servers = apiAt(http.origin, { credential: { header: "x-user-api-key", key: "uak_test" } }).mcpServers;
});
afterAll(() => http.close());

const ADDRESS = () => `${http.origin}/v3/mcp/${SERVER.id}/mcp`;
const FOUND = () => ({ ...SERVER, address: ADDRESS() });

test("gives the server as Composio describes it, and leaves out what is not documented", async () => {
  answer = { ...SERVER, deleted: false, something_new: 1 };
  expect(await servers.find(SERVER.id)).toEqual(FOUND());
});

test.each([
  ["deleted: null", { deleted: null }, {}],
  ['deleted: "false"', { deleted: "false" }, {}],
  ["a number as a text", { server_instance_count: "3" }, { server_instance_count: 3 }],
  ["a number that is none", { server_instance_count: {} }, { server_instance_count: undefined }],
  ["an icon that is null", { toolkit_icons: { gmail: null, exa: "x" } }, { toolkit_icons: { exa: "x" } }],
  ["icons that are null", { toolkit_icons: null }, { toolkit_icons: undefined }],
  ["tools that are null", { allowed_tools: null }, { allowed_tools: undefined }],
  ["toolkits that are null", { toolkits: null }, { toolkits: undefined }],
  ["auth configs that are null", { auth_config_ids: null }, { auth_config_ids: undefined }],
  ["a flag as a text", { managed_auth_via_composio: "true" }, { managed_auth_via_composio: true }],
  ["half of the commands", { commands: { cursor: "a", claude: 1 } }, { commands: { cursor: "a" } }],
  ["no commands", { commands: null }, { commands: undefined }],
  ["no time", { created_at: null, updated_at: 5 }, { created_at: undefined, updated_at: undefined }],
])("does without what it does not need: %s", async (_, odd, read) => {
  answer = { ...SERVER, ...odd };
  expect(await servers.find(SERVER.id)).toEqual({ ...FOUND(), ...read });
});

test("does without all but the id, the name and the auth configs", async () => {
  const { id, name, auth_config_ids } = SERVER;
  answer = { id, name, auth_config_ids };
  expect(await servers.find(SERVER.id)).toEqual({ ...(answer as object), address: ADDRESS() });
});

test.each([true, "true"])("a server that is answered with deleted: %j is gone", async (deleted) => {
  answer = { ...SERVER, deleted };
  expect(await servers.find(SERVER.id)).toBeUndefined();
});

test("another server than was asked for is an error, not the server", async () => {
  answer = { ...SERVER, id: "22222222-2222-4222-8222-222222222222" };
  await expect(servers.find(SERVER.id)).rejects.toThrow("Composio answered with another server");
  await expect(servers.update(SERVER.id, { name: "sales" })).rejects.toThrow("another server");
});

test("a create that answers with an id alone says so, and keeps the id", async () => {
  answer = { id: SERVER.id };
  const error = await createServer(servers, { name: "support" }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(IncompleteCreateError);
  expect(error).toMatchObject({ id: SERVER.id, message: expect.stringContaining("name: ") });
});

test.each(["mcp_7", "7", "a", "Ab.c~d:e-f_g", "x".repeat(128)])(
  "the id %s goes through every call",
  async (id) => {
    answer = { ...SERVER, id, deleted: false };
    expect(await createServer(servers, { name: "support" })).toMatchObject({ id });
    expect(await servers.find(id)).toMatchObject({ id });
    expect(await servers.update(id, { name: "sales" })).toMatchObject({ id });
    answer = { id, deleted: true };
    expect(await servers.remove(id)).toBe(true);
  },
);

test.each(["..", ".", "a/b", "a?b", "a b", "ä", "x".repeat(129), "\u001b[2J"])(
  "a create that is given the id %j says that the server cannot be kept",
  async (id) => {
    answer = { ...SERVER, id };
    const error = await createServer(servers, { name: "support" }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(String((error as Error).message)).toMatch(/is not in the state: delete it in Composio/);
  },
);

test.each([
  ["nothing", undefined],
  ["no object", "ok"],
  ["no id", { ...SERVER, id: undefined }],
  ["an empty id", { ...SERVER, id: "" }],
])("a create that answers with %s is unclear", async (_, body) => {
  answer = body;
  const error = await createServer(servers, { name: "support" }).catch((reason: unknown) => reason);
  expect(error).not.toBeInstanceOf(IncompleteCreateError);
  expect(error).toBeInstanceOf(ComposioError);
  expect(error).toMatchObject({
    details: { kind: expect.stringMatching(/^(garbled|incomplete)$/) },
    mayHaveBeenProcessed: true,
  });
});

test("an update of a server that is marked as deleted did not succeed", async () => {
  answer = { ...SERVER, deleted: true };
  await expect(servers.update(SERVER.id, { name: "sales" })).rejects.toMatchObject({
    details: { kind: "gone" },
  });
});

test("a message about a wrong answer does not repeat what the answer holds", async () => {
  answer = { ...SERVER, name: ["uak_test"] };
  await expect(servers.find(SERVER.id)).rejects.toThrow(/^(?!.*uak_test).*name: /);
});

test.each([
  ["the same page again and again", { items: [SERVER], total_pages: 1e308 }, 2],
  ["the same page, and not how many, in both readings", { items: [SERVER] }, 4],
])("a list that does not advance is given up: %s", async (_, page, requests) => {
  answer = page;
  http.requests.length = 0;
  await servers.findByName("another").catch((error) => expect(error.message).toContain("does not advance"));
  expect(http.requests).toHaveLength(requests);
});

test.each([
  ["as a number", 1],
  ["as a text", "1"],
])("a server is found in a list of odd items, the number of pages %s", async (_, total_pages) => {
  answer = { items: [null, 5, { ...SERVER, name: null }, SERVER], total_pages };
  expect(await servers.findByName(SERVER.name)).toEqual(FOUND());
});
