import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import type { McpServers } from "../../../../../provider/resources/mcp-server/mcp-servers";
import { apiAt } from "../../../../support/composio";
import { createServer } from "../../../../support/mcp-servers";
import { SHORTER } from "../../../../support/short-sleep";

const FIELDS = { name: "support", auth_config_ids: ["ac_gmail_prod"] };

const emulator = useEmulator({ strict: false });
let servers: McpServers;
let id: string;

beforeEach(async () => {
  servers = apiAt(emulator.url).mcpServers;
  id = (await createServer(servers, FIELDS)).id;
  emulator.journal.clear();
});

function operations(): string[] {
  return emulator.journal.requests().map(({ operation }) => String(operation));
}

type Answer = Extract<Fault, { kind: "answer" }>;

function answerOnce(
  operation: Fault["operation"],
  status: number,
  body: Answer["body"],
  when?: "after",
): void {
  const answer = { kind: "answer", operation, status, ...(body !== undefined && { body }) } as const;
  emulator.faults.add({ ...answer, when: when ?? "before" });
}

const notFound = (message: string, slug = "HTTP_NotFound") => ({ error: { message, slug, code: 1 } });

describe("a delete that was carried out", () => {
  it("is one request", async () => {
    expect(await servers.remove(id)).toBe(true);
    expect(operations()).toEqual(["deleteMcpServer"]);
  });

  it.each<[number, Answer["body"]]>([
    [200, { success: true }],
    [200, "true"],
    [200, undefined],
    [200, {}],
    [200, { id: "another", deleted: true }],
    [200, { deleted: false }],
    [202, { accepted: true }],
  ])("is settled by one look when it is answered %d %j", async (status, body) => {
    answerOnce("deleteMcpServer", status, body, "after");
    expect(await servers.remove(id)).toBe(true);
    expect(operations()).toEqual(["deleteMcpServer", "getMcpServer"]);
  });

  it("is settled when it is carried out late", async () => {
    emulator.faults.add({ kind: "late", operation: "deleteMcpServer", ms: 700 / SHORTER });
    expect(await servers.remove(id)).toBe(true);
    expect(emulator.servers()).toMatchObject([{ deleted: true }]);
  });
});

test("a delete that was answered and not carried out is an error", async () => {
  emulator.faults.add({ kind: "answer", operation: "deleteMcpServer", status: 200, body: { success: true } });
  await expect(servers.remove(id)).rejects.toThrow("the MCP server is still there");
}, 20_000);

describe("a server is gone", () => {
  it("when Composio says so of it, in one request", async () => {
    emulator.deleteServer(id);
    expect(await servers.find(id)).toBeUndefined();
    expect(await servers.remove(id)).toBe(false);
    expect(operations()).toEqual(["getMcpServer", "deleteMcpServer"]);
  });

  it("when Composio says that something is missing, and the list lacks it too", async () => {
    emulator.deleteServer(id);
    answerOnce("getMcpServer", 404, notFound("Not found"));
    expect(await servers.find(id)).toBeUndefined();
    expect(operations()).toEqual(["getMcpServer", "listMcpServers"]);
  });
});

describe("a server is not gone", () => {
  it("when Composio says that something is missing, and the list has it", async () => {
    answerOnce("getMcpServer", 404, notFound("Not found"));
    await expect(servers.find(id)).rejects.toThrow("404");
  });

  it("when the list has items that cannot be read", async () => {
    answerOnce("getMcpServer", 404, notFound("Not found"));
    emulator.faults.add({ kind: "altered", operation: "listMcpServers", of: "items", set: { name: null } });
    await expect(servers.find(id)).rejects.toThrow("404");
  });

  it("when the list cannot be read", async () => {
    answerOnce("getMcpServer", 404, notFound("Not found"));
    answerOnce("listMcpServers", 403, notFound("no"));
    await expect(servers.find(id)).rejects.toThrow("404");
  });

  it.each([
    ["a route that is missing", 404, notFound("Route GET:/api/v3/mcp/1 not found")],
    ["Express' words for one", 404, notFound("Cannot GET /api/v3/mcp/1")],
    ["Flask's words for one", 404, notFound("The requested URL was not found on the server.")],
    ["Tomcat's words for one", 404, notFound("The origin server did not find a current representation")],
    ["a feature that is off", 404, notFound("MCP servers are not enabled for this project")],
    ["a slug that names the route", 404, notFound("Not found", "HTTP_RouteNotFound")],
    ["an API that is withdrawn", 410, notFound("This API was removed")],
    ["a proxy's page", 404, "nginx"],
    ["an auth config that is missing", 404, notFound("no", "Auth_Config_NotFound")],
  ])("when the answer is about %s", async (_, status, body) => {
    answerOnce("getMcpServer", status, body);
    answerOnce("deleteMcpServer", status, body);
    await expect(servers.find(id)).rejects.toThrow(String(status));
    await expect(servers.remove(id)).rejects.toThrow(String(status));
  });
});
