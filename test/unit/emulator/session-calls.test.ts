import { useEmulator } from "composio-emulator/jest";
import { clientOf, type ErrorBody } from "../../support/emulator/client";

interface Body extends ErrorBody {
  session_id: string;
  result_type: string;
  data: { results?: { response: object; error?: string }[]; [name: string]: unknown };
  results: { primary_tool_slugs: string[]; related_tool_slugs: string[]; toolkits: string[] }[];
  tool_schemas: Record<string, { input_schema: object }>;
  toolkit_connection_statuses: { toolkit: string; has_active_connection: boolean }[];
  input_requests: object;
}

const emulator = useEmulator({ strict: false });
const client = clientOf(emulator);

beforeEach(() => {
  emulator.tools.returns("GMAIL_SEND_EMAIL", { id: "msg_1" });
  emulator.tools.returns("GMAIL_LIST_LABELS", { labels: [] });
});

const USER = { user_id: "somebody-else" };
const EMAIL = { recipient_email: "ada@example.com", body: "Hello" };
const SEND = { tool_slug: "GMAIL_SEND_EMAIL", arguments: EMAIL };
const LABELS = { tool_slug: "GMAIL_LIST_LABELS" };

async function session(config: object = {}) {
  const created = await client.post<Body>("/tool_router/session", { ...USER, ...config });
  expect(created.status).toBe(201);
  const path = `/tool_router/session/${created.body.session_id}`;
  return {
    id: created.body.session_id,
    execute: (body: object) => client.post<Body>(`${path}/execute`, body),
    executeMeta: (body: object) => client.post<Body>(`${path}/execute_meta`, body),
    search: (use_case: string, more: object = {}) =>
      client.post<Body>(`${path}/search`, { queries: [{ use_case }], ...more }),
  };
}

const refusal = (slug: string, message: string) => ({
  status: 400,
  body: { error: { slug: `ToolRouterV2_${slug}`, message: expect.stringContaining(message) } },
});

test("a session calls a tool with the declared result, as its user and through the user's account", async () => {
  const { id, execute } = await session();
  expect(await execute(SEND)).toMatchObject({
    status: 200,
    body: { result_type: "completed", data: { id: "msg_1" }, error: null, log_id: expect.any(String) },
  });
  expect(emulator.tools.calls()).toMatchObject([
    { userId: "somebody-else", connectedAccountId: "ca_gmail_other", sessionId: id, way: "session" },
  ]);

  emulator.tools.fails("GMAIL_SEND_EMAIL", "Quota exceeded");
  expect((await execute(SEND)).body).toMatchObject({
    result_type: "failed",
    data: {},
    error: "Quota exceeded",
  });
});

test("nothing declared is 501, alone and among several", async () => {
  const { execute } = await session();
  const undeclared = { status: 501, body: { error: { slug: "Emulator_NoToolResult" } } };
  expect(await execute({ tool_slug: "GMAIL_FETCH_EMAILS" })).toMatchObject(undeclared);
  const tools = [LABELS, { tool_slug: "GMAIL_FETCH_EMAILS" }];
  expect(await execute({ tool_slug: "COMPOSIO_MULTI_EXECUTE_TOOL", arguments: { tools } })).toMatchObject(
    undeclared,
  );
  expect(await execute({ tool_slug: "COMPOSIO_REMOTE_WORKBENCH" })).toMatchObject(undeclared);
});

describe("a call obeys the session's rules:", () => {
  it.each([
    ["its toolkits", { toolkits: { enable: ["github"] } }, "ToolkitNotAllowed", "Toolkit 'gmail'"],
    ["toolkits that it lacks", { toolkits: { disable: ["gmail"] } }, "ToolkitNotAllowed", "Toolkit 'gmail'"],
    ["an empty list", { toolkits: { enable: [] } }, "ToolkitNotAllowed", "Toolkit 'gmail'"],
    [
      "its tools",
      { tools: { gmail: { enable: ["GMAIL_LIST_LABELS"] } } },
      "ToolNotAllowed",
      "Tool 'GMAIL_SEND_EMAIL'",
    ],
    [
      "tools that it lacks",
      { tools: { gmail: { disable: ["GMAIL_SEND_EMAIL"] } } },
      "ToolNotAllowed",
      "Tool 'GMAIL_SEND_EMAIL'",
    ],
    ["its tags", { tags: { enable: ["readOnlyHint"] } }, "ToolNotAllowed", "Tool 'GMAIL_SEND_EMAIL'"],
  ])("%s", async (_name, config, slug, message) => {
    const { execute } = await session(config);
    expect(await execute(SEND)).toMatchObject(refusal(slug, message));
    expect(emulator.tools.calls()).toEqual([]);
  });

  it("what the rules allow is carried out, also by a toolkit's name in another case", async () => {
    const config = {
      toolkits: { enable: ["GMAIL"] },
      tags: { enable: ["readOnlyHint"] },
      connected_accounts: { Gmail: ["ca_gmail_team"] },
    };
    expect((await (await session(config)).execute(LABELS)).status).toBe(200);
    expect(emulator.tools.calls()).toMatchObject([{ connectedAccountId: "ca_gmail_team" }]);
  });

  it("a tool that is not there", async () => {
    const { execute } = await session();
    expect(await execute({ tool_slug: "GMAIL_NONE" })).toMatchObject(refusal("ToolNotFound", "GMAIL_NONE"));
  });

  it("tools of its own that are off", async () => {
    const { execute } = await session({
      search: { enable: false },
      execute: { enable_multi_execute: false },
    });
    for (const tool_slug of ["COMPOSIO_SEARCH_TOOLS", "COMPOSIO_MULTI_EXECUTE_TOOL"]) {
      expect(await execute({ tool_slug, arguments: {} })).toMatchObject(refusal("ToolNotFound", tool_slug));
    }
  });
});

describe("the account of a call", () => {
  const none = refusal("NoActiveConnection", "toolkit(s) 'gmail'");

  it("has to be there and ACTIVE, also where the session names it", async () => {
    expect(await (await session({ user_id: "agent-7" })).execute(SEND)).toMatchObject(none);
    const named = await session({ user_id: "agent-7", connected_accounts: { gmail: ["ca_gmail_team"] } });
    expect((await named.execute(SEND)).status).toBe(200);
    for (const status of ["INITIATED", "EXPIRED", "INACTIVE"]) {
      emulator.changeConnectedAccount("ca_gmail_team", { status });
      expect(await named.execute(SEND)).toMatchObject(none);
    }
  });

  it("is of the auth config that the session names", async () => {
    emulator.changeConnectedAccount("ca_gmail_other", { auth_config_id: "ac_gmail_sandbox" });
    const { execute } = await session({ auth_configs: { gmail: "ac_gmail_prod" } });
    expect(await execute(SEND)).toMatchObject(none);
  });

  it("is of no auth config that is not enabled for sessions, where the switch says so", async () => {
    emulator.changeAuthConfig("ac_gmail_prod", { is_enabled_for_tool_router: false });
    const { execute } = await session();
    expect((await execute(SEND)).status).toBe(200);
    emulator.settings.sessions.hiddenAuthConfigs = "refused";
    expect(await execute(SEND)).toMatchObject(none);
  });

  it("is chosen by its id or its alias, and has to be where the session wants that", async () => {
    emulator.changeConnectedAccount("ca_gmail_desk", { account_type: "PRIVATE", user_id: "agent-7" });
    const { execute } = await session({
      user_id: "agent-7",
      connected_accounts: { gmail: ["ca_gmail_team", "ca_gmail_desk"] },
      multi_account: { enable: true, require_explicit_selection: true },
    });
    expect(await execute(SEND)).toMatchObject(refusal("BadRequest", "ca_gmail_team, ca_gmail_desk"));
    for (const account of ["ca_gmail_desk", "desk"]) {
      expect((await execute({ ...SEND, account })).status).toBe(200);
    }
    expect(emulator.tools.calls()).toMatchObject(Array(2).fill({ connectedAccountId: "ca_gmail_desk" }));
    expect(await execute({ ...SEND, account: "other" })).toMatchObject(
      refusal("NoActiveConnection", "'other'"),
    );
  });
});

describe("a call that a person has to approve", () => {
  it.each([
    ["its toolkit", { toolkits: { enable: ["gmail"], require_approval: ["gmail"] } }],
    ["its name", { tools: { gmail: { require_approval: ["GMAIL_SEND_EMAIL"] } } }],
    ["a hint", { tags: { require_approval: ["createHint"] } }],
  ])("by %s runs once it is approved", async (_name, config) => {
    const { execute } = await session(config);
    expect((await execute(SEND)).body).toMatchObject({
      result_type: "input_required",
      input_requests: { approval: { type: "elicitation", mode: "form" } },
    });
    expect(emulator.tools.calls()).toEqual([]);

    const answered = async (approval: object) =>
      (await execute({ ...SEND, input_responses: { approval } })).body.result_type;
    expect(await answered({ action: "decline" })).toBe("failed");
    expect(await answered({ action: "accept", content: { approved: false } })).toBe("failed");
    expect(emulator.tools.calls()).toEqual([]);
    expect(await answered({ action: "accept", content: { approved: true } })).toBe("completed");

    const tools = [SEND];
    expect(
      (await execute({ tool_slug: "COMPOSIO_MULTI_EXECUTE_TOOL", arguments: { tools } })).body,
    ).toMatchObject({
      result_type: "failed",
      data: { results: [{ error: expect.stringContaining("approve") }] },
    });
  });
});

describe("the tools of the session itself", () => {
  it("several are called at once, and each has its outcome", async () => {
    const { execute } = await session({ toolkits: { enable: ["gmail"] } });
    const tools = [SEND, { tool_slug: "GITHUB_GET_A_REPOSITORY" }];
    const { body } = await execute({ tool_slug: "COMPOSIO_MULTI_EXECUTE_TOOL", arguments: { tools } });
    expect(body).toMatchObject({
      result_type: "failed",
      data: {
        results: [
          { index: 0, tool_slug: "GMAIL_SEND_EMAIL", response: { successful: true, data: { id: "msg_1" } } },
          { index: 1, response: { successful: false }, error: expect.stringContaining("'github'") },
        ],
        total_count: 2,
        success_count: 1,
        error_count: 1,
      },
    });
  });

  it("the search is the same as a tool and as a route", async () => {
    const { execute, executeMeta, search } = await session({ toolkits: { enable: ["gmail"] } });
    const { results } = (await search("list my labels")).body;
    const queries = [{ use_case: "list my labels" }];
    const call = { arguments: { queries } };
    for (const { body } of [
      await execute({ tool_slug: "COMPOSIO_SEARCH_TOOLS", ...call }),
      await executeMeta({ slug: "COMPOSIO_SEARCH_TOOLS", ...call }),
    ]) {
      expect(body).toMatchObject({ result_type: "completed", data: { results } });
    }
  });

  it("connections are shown, and made by links for what is not connected", async () => {
    const { execute } = await session({ toolkits: { enable: ["gmail", "github", "exa"] } });
    const manage = async (args: object) =>
      (await execute({ tool_slug: "COMPOSIO_MANAGE_CONNECTIONS", arguments: args })).body.data;
    expect(await manage({ toolkits: ["gmail", "GitHub", "slack"] })).toMatchObject({
      results: {
        gmail: { status: "ACTIVE", connected_account_id: "ca_gmail_other" },
        github: { status: "INITIATED", redirect_url: expect.stringContaining("/link/lk_") },
        slack: { status: "FAILED", error_message: expect.stringContaining("'slack'") },
      },
      summary: {
        total_toolkits: 3,
        active_connections: 1,
        initiated_connections: 1,
        failed_connections: 1,
      },
    });
    const { id = "" } = emulator.connectedAccounts().at(-1) ?? {};
    emulator.changeConnectedAccount(id, { status: "ACTIVE" });
    expect(await manage({ toolkits: ["github"] })).toMatchObject({
      results: { github: { status: "ACTIVE", connected_account_id: id } },
    });
    expect(await manage({ toolkits: ["github"], reinitiate_all: true })).toMatchObject({
      results: { github: { status: "INITIATED" } },
    });
  });

  it("a declared result goes before what they do", async () => {
    emulator.tools.returns("COMPOSIO_SEARCH_TOOLS", { results: ["declared"] });
    const { execute } = await session();
    expect((await execute({ tool_slug: "COMPOSIO_SEARCH_TOOLS" })).body.data).toEqual({
      results: ["declared"],
    });
  });

  it("arguments that are none are refused", async () => {
    const { execute } = await session();
    for (const args of [{}, { tools: [] }, { tools: ["GMAIL_SEND_EMAIL"] }]) {
      const { status } = await execute({ tool_slug: "COMPOSIO_MULTI_EXECUTE_TOOL", arguments: args });
      expect(status).toBe(400);
    }
  });
});

describe("the search", () => {
  it("finds the tools that fit first, with their schemas and the connections", async () => {
    const { search } = await session({ toolkits: { enable: ["gmail", "github"] } });
    const { body } = await search("create an issue in a repository");
    expect(body.results[0]?.primary_tool_slugs[0]).toBe("GITHUB_CREATE_AN_ISSUE");
    expect(body.tool_schemas.GITHUB_CREATE_AN_ISSUE?.input_schema).toMatchObject({
      required: ["owner", "repo", "title"],
    });
    expect(body.toolkit_connection_statuses).toContainEqual(
      expect.objectContaining({ toolkit: "github", has_active_connection: false }),
    );

    expect((await search("fetch emails")).body.toolkit_connection_statuses).toContainEqual(
      expect.objectContaining({ toolkit: "gmail", has_active_connection: true }),
    );
  });

  it("stays within what the session allows, and gives something where nothing fits", async () => {
    const { search } = await session({ toolkits: { enable: ["gmail"] }, tags: { enable: ["readOnlyHint"] } });
    const [result] = (await search("send a message to a Slack channel")).body.results;
    expect(result?.toolkits).toEqual(["gmail"]);
    expect(result?.primary_tool_slugs.toSorted()).toEqual(["GMAIL_FETCH_EMAILS", "GMAIL_LIST_LABELS"]);
  });

  it("heeds the toolkits that a query names", async () => {
    const { search } = await session();
    const { results } = (await search("list", { toolkits: ["slack"] })).body;
    expect(results[0]?.toolkits).toEqual(["slack"]);
  });
});

test("a session that is gone calls nothing", async () => {
  const { id, execute, search } = await session();
  emulator.deleteSession(id);
  const gone = { status: 404, body: { error: { slug: "ToolRouterV2_SessionNotFound" } } };
  expect(await execute(SEND)).toMatchObject(gone);
  expect(await search("anything")).toMatchObject(gone);
});
