import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { useEmulator } from "composio-emulator/jest";
import { clientOf, request } from "../../support/emulator/client";

const emulator = useEmulator({ strict: false });
const api = clientOf(emulator);
const clients: Client[] = [];

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
});

async function connect(url: string, headers: Record<string, string> = { "x-api-key": "ak_test" }) {
  const client = new Client({ name: "test", version: "1" });
  clients.push(client);
  const transport = new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } });
  // The SDK's own types of it do not meet `exactOptionalPropertyTypes`.
  await client.connect(transport as Parameters<Client["connect"]>[0]);
  return client;
}

async function sessionAddress(config: object = {}): Promise<string> {
  const { body } = await api.post<{ mcp: { url: string } }>("/tool_router/session", {
    user_id: "somebody-else",
    ...config,
  });
  return body.mcp.url;
}

const DIRECT = {
  toolkits: { enable: ["gmail"] },
  tools: { gmail: { enable: ["GMAIL_LIST_LABELS", "GMAIL_SEND_EMAIL"] } },
  preload: { tools: "all" },
  search: { enable: false },
  execute: { enable_multi_execute: false },
  manage_connections: { enable: false },
  workbench: { enable: false },
};
const CALL = { name: "GMAIL_LIST_LABELS", arguments: {} };

const outcomeOf = ({ content, isError }: Awaited<ReturnType<Client["callTool"]>>) => {
  const [{ text }] = content as [{ text: string }];
  return { ...JSON.parse(text), isError };
};

describe("the address of a session", () => {
  it("lists the session's tools with their schemas, and no others", async () => {
    const client = await connect(await sessionAddress(DIRECT));
    expect(client.getServerVersion()).toMatchObject({ name: "composio-emulator" });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(["GMAIL_LIST_LABELS", "GMAIL_SEND_EMAIL"]);
    expect(tools.find(({ name }) => name === "GMAIL_SEND_EMAIL")).toMatchObject({
      description: expect.stringMatching(/\w/),
      inputSchema: { type: "object", required: ["recipient_email", "body"] },
    });
  });

  it("calls a tool with its declared result", async () => {
    emulator.tools.returns("GMAIL_LIST_LABELS", { labels: ["INBOX"] });
    const client = await connect(await sessionAddress(DIRECT));
    expect(outcomeOf(await client.callTool(CALL))).toMatchObject({
      successful: true,
      data: { labels: ["INBOX"] },
      error: null,
      isError: false,
    });
    expect(emulator.tools.calls()).toMatchObject([
      { way: "mcp", userId: "somebody-else", connectedAccountId: "ca_gmail_other" },
    ]);

    emulator.tools.fails("GMAIL_LIST_LABELS", "Quota exceeded");
    expect(outcomeOf(await client.callTool(CALL))).toMatchObject({
      successful: false,
      error: "Quota exceeded",
      isError: true,
    });
  });

  it("finds and calls tools by those that a session has of itself", async () => {
    emulator.tools.returns("GMAIL_LIST_LABELS", { labels: ["INBOX"] });
    const client = await connect(await sessionAddress());
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["COMPOSIO_SEARCH_TOOLS", "COMPOSIO_MULTI_EXECUTE_TOOL"]),
    );
    const queries = [{ use_case: "list the labels of a mailbox" }];
    const found = outcomeOf(await client.callTool({ name: "COMPOSIO_SEARCH_TOOLS", arguments: { queries } }));
    expect(found.data.results[0].primary_tool_slugs).toContain("GMAIL_LIST_LABELS");
    const calls = { tools: [{ tool_slug: "GMAIL_LIST_LABELS", arguments: {} }] };
    const called = outcomeOf(
      await client.callTool({ name: "COMPOSIO_MULTI_EXECUTE_TOOL", arguments: calls }),
    );
    expect(called.data.results[0].response.data).toEqual({ labels: ["INBOX"] });
  });

  it("throws for a tool of which nothing is declared, and for one that it does not list", async () => {
    const client = await connect(await sessionAddress(DIRECT));
    await expect(client.callTool(CALL)).rejects.toThrow("Nothing says what GMAIL_LIST_LABELS gives");
    await expect(client.callTool({ name: "GMAIL_FETCH_EMAILS" })).rejects.toThrow(
      "Tool GMAIL_FETCH_EMAILS not found",
    );
    expect(emulator.tools.undeclared()).toMatchObject([{ tool: "GMAIL_LIST_LABELS" }]);
  });

  it("gives an agent what Composio refuses as the outcome", async () => {
    emulator.tools.returns("GMAIL_LIST_LABELS", {});
    const unconnected = await connect(await sessionAddress({ ...DIRECT, user_id: "agent-7" }));
    expect(outcomeOf(await unconnected.callTool(CALL))).toMatchObject({
      isError: true,
      error: expect.stringContaining("No active connection found for toolkit(s) 'gmail'"),
    });
    const unapproved = await connect(
      await sessionAddress({ ...DIRECT, tags: { require_approval: ["readOnlyHint"] } }),
    );
    expect(outcomeOf(await unapproved.callTool(CALL))).toMatchObject({ isError: true });
    expect(emulator.tools.calls()).toEqual([]);
  });

  it("wants a key, and a session that is there", async () => {
    const url = await sessionAddress(DIRECT);
    await expect(connect(url, {})).rejects.toThrow("No API key provided");
    const [session] = emulator.sessions();
    emulator.deleteSession(session?.id ?? "");
    await expect(connect(url)).rejects.toThrow("ToolRouterV2_SessionNotFound");
  });

  it("has nothing to listen to, and is in the journal by its operation", async () => {
    const url = await sessionAddress(DIRECT);
    for (const method of ["GET", "DELETE"]) {
      expect((await request(method, url, { headers: { "x-api-key": "ak_test" } })).status).toBe(405);
    }
    expect(emulator.journal.requests("callSessionMcp")).toHaveLength(2);
    expect(emulator.journal.unanswered()).toEqual([]);
  });

  it("meets faults as every operation does", async () => {
    const client = await connect(await sessionAddress(DIRECT));
    emulator.faults.add({ operation: "callSessionMcp", kind: "error", times: 10 });
    await expect(client.listTools()).rejects.toThrow("500");
    emulator.faults.clear();
    expect((await client.listTools()).tools).toHaveLength(2);
  });
});

describe("the address of a server", () => {
  const address = async (fields: object = {}) => (await api.create("support-agents", fields)).mcp_url;
  const tools = async (url: string) => (await (await connect(url)).listTools()).tools.map(({ name }) => name);

  it("lists the tools that the server allows, or all of its toolkits", async () => {
    expect(await tools(await address({ allowed_tools: ["GMAIL_LIST_LABELS"] }))).toEqual([
      "GMAIL_LIST_LABELS",
    ]);
    const { mcp_url } = await api.create("every-tool", { no_auth_apps: ["exa"] });
    expect(await tools(mcp_url)).toEqual(expect.arrayContaining(["GMAIL_SEND_EMAIL", "EXA_SEARCH"]));
    expect(await tools(mcp_url)).not.toContain("SLACK_SEND_MESSAGE");
  });

  it("calls a tool for the user or the account that the address names", async () => {
    emulator.tools.returns("GMAIL_LIST_LABELS", { labels: [] });
    const url = await address();
    for (const query of ["user_id=somebody-else", "connected_account_id=ca_gmail_team"]) {
      const client = await connect(`${url}?${query}`);
      expect(outcomeOf(await client.callTool(CALL)).successful).toBe(true);
    }
    expect(emulator.tools.calls()).toMatchObject([
      { userId: "somebody-else", connectedAccountId: "ca_gmail_other" },
      { userId: "service", connectedAccountId: "ca_gmail_team" },
    ]);
    const client = await connect(`${url}?user_id=agent-7`);
    expect(outcomeOf(await client.callTool(CALL))).toMatchObject({
      isError: true,
      error: "No connected account found for user ID agent-7 for toolkit gmail",
    });
    await expect(connect(`${url}?connected_account_ids=ca_gmail_team`)).rejects.toThrow(
      "connected_account_ids",
    );
  });

  it("takes an account of the server's auth configs alone", async () => {
    emulator.changeConnectedAccount("ca_gmail_other", { auth_config_id: "ac_gmail_sandbox" });
    const client = await connect(`${await address()}?user_id=somebody-else`);
    expect(outcomeOf(await client.callTool(CALL))).toMatchObject({ isError: true });
  });

  it("throws for a tool of which nothing is declared, and is gone with its server", async () => {
    const url = `${await address()}?user_id=somebody-else`;
    const client = await connect(url);
    await expect(client.callTool(CALL)).rejects.toThrow("Nothing says what GMAIL_LIST_LABELS gives");
    const [server] = emulator.servers();
    emulator.deleteServer(server?.id ?? "");
    await expect(connect(url)).rejects.toThrow("404");
  });
});
