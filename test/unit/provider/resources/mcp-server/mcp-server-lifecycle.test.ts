import { useEmulator } from "composio-emulator/jest";
import type { Properties } from "../../../../../provider/core/resource";
import type { McpServerInputs } from "../../../../../provider/resources/mcp-server/mcp-server-fields";
import { apiAt } from "../../../../support/composio";
import { newProcess as newProcessOf, type Process } from "../../../../support/lifecycle";

const INPUTS: McpServerInputs = { name: "support", authConfigIds: ["ac_slack_prod", "ac_gmail_prod"] };
const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

const emulator = useEmulator({ strict: false });
let lifecycle: Process;

beforeEach(() => {
  lifecycle = newProcess();
});

/** The life cycle as one provider process has it: one client for all resources of a run. */
function newProcess(): Process {
  const api = apiAt(emulator.url);
  return newProcessOf(api, {}, "McpServer");
}

async function created(inputs: McpServerInputs = INPUTS): Promise<{ id: string; outs: Properties }> {
  const { id, outs } = await lifecycle.create(inputs);
  emulator.journal.clear();
  return { id, outs };
}

function requests(): [string, unknown][] {
  return emulator.journal.requests().map(({ operation, body }) => [String(operation), body]);
}

describe("create", () => {
  it("sends exactly the fields that the program sets, in one request", async () => {
    await lifecycle.create(INPUTS);
    await lifecycle.create({
      name: "everything",
      authConfigIds: [],
      noAuthApps: ["exa"],
      allowedTools: [],
      managedAuthViaComposio: false,
    });
    expect(requests()).toEqual([
      ["createMcpServer", { name: "support", auth_config_ids: ["ac_slack_prod", "ac_gmail_prod"] }],
      [
        "createMcpServer",
        {
          name: "everything",
          auth_config_ids: [],
          no_auth_apps: ["exa"],
          allowed_tools: [],
          managed_auth_via_composio: false,
        },
      ],
    ]);
  });

  it("gives every output, lists in the order of the program", async () => {
    emulator.settings.allowedTools = "normalised";
    const { id, outs } = await lifecycle.create({
      ...INPUTS,
      noAuthApps: ["exa"],
      allowedTools: ["SLACK_SEND_MESSAGE", "GMAIL_SEND_EMAIL"],
    });
    const [stored] = emulator.servers();
    expect(id).toBe(stored?.id);
    expect(outs).toEqual({
      name: "support",
      authConfigIds: ["ac_slack_prod", "ac_gmail_prod"],
      noAuthApps: ["exa"],
      allowedTools: ["SLACK_SEND_MESSAGE", "GMAIL_SEND_EMAIL"],
      managedAuthViaComposio: false,
      mcpUrl: `${emulator.url}/v3/mcp/${id}/mcp`,
      toolkits: expect.arrayContaining(["gmail", "slack", "exa"]),
      toolkitIcons: expect.objectContaining({ gmail: expect.stringContaining("https://") }),
      commands: {
        cursor: expect.stringContaining(id),
        claude: expect.stringContaining(id),
        windsurf: expect.stringContaining(id),
      },
      createdAt: stored?.created_at,
      updatedAt: stored?.updated_at,
      serverInstanceCount: 0,
      __managed: ["allowedTools"],
    });
  });

  it.each([400, 409] as const)("explains a name that is taken, answered with %d", async (status) => {
    emulator.settings.duplicateStatus = status;
    await created();
    await expect(newProcess().create(INPUTS)).rejects.toThrow(
      /could not create .*"support".*the server with the id .* has this name.*adoptExisting: true/s,
    );
    expect(emulator.servers()).toHaveLength(1);
  });

  it.each([400, 404] as const)("explains an unknown auth config, answered with %d", async (status) => {
    emulator.settings.unknownAuthConfigStatus = status;
    const creating = lifecycle.create({ ...INPUTS, authConfigIds: ["ac_none"] });
    await expect(creating).rejects.toThrow(/ac_none.*check authConfigIds/s);
  });
});

describe("update", () => {
  it("sends only what changed, and gives every output", async () => {
    const { id, outs } = await created({ ...INPUTS, allowedTools: ["A"] });
    const news = { ...INPUTS, allowedTools: ["A", "B"] };
    const result = await lifecycle.update(id, outs, news);
    expect(requests()).toEqual([["updateMcpServer", { allowed_tools: ["A", "B"] }]]);
    expect(result.outs).toEqual({
      ...outs,
      allowedTools: ["A", "B"],
      updatedAt: expect.stringMatching(/Z$/),
    });
  });

  it("sends everything after an incomplete create", async () => {
    const { id } = await created();
    await lifecycle.update(id, { ...INPUTS, __managed: [] }, INPUTS);
    expect(requests()).toEqual([
      ["updateMcpServer", { name: "support", auth_config_ids: ["ac_slack_prod", "ac_gmail_prod"] }],
    ]);
  });

  it("explains a server that is gone", async () => {
    const { id, outs } = await created();
    emulator.deleteServer(id);
    const updating = lifecycle.update(id, outs, { ...INPUTS, name: "sales" });
    await expect(updating).rejects.toThrow(/could not update .*"sales".*run `pulumi refresh`/s);
  });
});

describe("read", () => {
  it("leaves the outputs as they were when nothing moved that is managed", async () => {
    const { id, outs } = await created();
    emulator.changeServer(id, {
      server_instance_count: 7,
      allowed_tools: ["GMAIL_SEND_EMAIL"],
      managed_auth_via_composio: true,
    });
    expect(await lifecycle.read(id, outs)).toEqual({ id, props: outs });
    expect(requests()).toEqual([["getMcpServer", null]]);
  });

  it("shows a managed input that moved, in the outputs and in the inputs", async () => {
    const { id, outs } = await created({ ...INPUTS, noAuthApps: ["exa"], allowedTools: ["A"] });
    emulator.changeServer(id, { allowed_tools: ["B"], managed_auth_via_composio: true });
    const { props, inputs } = await lifecycle.read(id, outs);
    expect(props).toMatchObject({ allowedTools: ["B"], managedAuthViaComposio: true, noAuthApps: ["exa"] });
    expect(inputs).toEqual({ ...INPUTS, noAuthApps: ["exa"], allowedTools: ["B"] });
  });

  it.each([
    ["name", { name: "renamed" }],
    ["auth configs", { auth_config_ids: ["ac_gmail_prod"] }],
  ])("always watches the %s", async (_, change) => {
    const { id, outs } = await created();
    emulator.changeServer(id, change);
    expect(await lifecycle.read(id, outs)).toHaveProperty("inputs");
  });

  it.each(["not-found", "flagged"] as const)(
    "finds a deleted server gone, answered as %s",
    async (answer) => {
      emulator.settings.deletedServers = answer;
      const { id, outs } = await created();
      emulator.deleteServer(id);
      expect(await lifecycle.read(id, outs)).toEqual({});
    },
  );

  it("gives everything of a server that is known by its id alone", async () => {
    const { id, outs } = await created({ ...INPUTS, allowedTools: ["A"] });
    const { props, inputs } = await lifecycle.read(id, {});
    expect(props).toEqual({ ...outs, __managed: [] });
    expect(inputs).toEqual(INPUTS);
  });
});

describe("every tool, where Composio answers an empty list with all there are", () => {
  beforeEach(() => {
    emulator.settings.allowedTools = "normalised";
  });
  const everyTool = { ...INPUTS, allowedTools: [] };

  it("is no change", async () => {
    const { id, outs } = await created(everyTool);
    expect(outs.allowedTools).toContain("GMAIL_SEND_EMAIL");
    expect((await lifecycle.diff(id, outs, everyTool)).changes).toBe(false);
    expect(await lifecycle.read(id, outs)).toEqual({ id, props: outs });
    const { outs: updated } = await lifecycle.update(id, outs, {
      ...everyTool,
      authConfigIds: ["ac_notion_prod"],
    });
    expect(updated).toMatchObject({ allowedTools: expect.arrayContaining(["NOTION_QUERY_DATABASE"]) });
  });

  it("is told from a list that somebody set", async () => {
    const { id, outs } = await created(everyTool);
    emulator.changeServer(id, { allowed_tools: ["GMAIL_SEND_EMAIL"] });
    const { props = {} } = await lifecycle.read(id, outs);
    expect(props).toMatchObject({ allowedTools: ["GMAIL_SEND_EMAIL"] });
    expect((await lifecycle.diff(id, props, everyTool)).changes).toBe(true);
  });
});

describe("toolkits", () => {
  const withExa = { ...INPUTS, toolkits: ["exa"] };

  it.each([true, false])("are sent whole, whether Composio completes them (%s) or not", async (completes) => {
    emulator.settings.toolkitsFollowAuthConfigs = completes;
    const { id, outs } = await lifecycle.create(withExa);
    expect(requests().slice(-2)).toEqual([
      [
        "createCustomMcpServer",
        { name: "support", auth_config_ids: INPUTS.authConfigIds, toolkits: ["slack", "gmail", "exa"] },
      ],
      ["getMcpServer", null],
    ]);
    expect(outs).toMatchObject({ toolkits: ["slack", "gmail", "exa"] });
    expect((await lifecycle.diff(id, outs as Properties, withExa)).changes).toBe(false);
  });

  it("cost one look-up for each auth config in a run", async () => {
    await lifecycle.create(withExa);
    await lifecycle.create({ ...withExa, name: "other" });
    expect(emulator.journal.requests("getAuthConfig")).toHaveLength(2);
  });

  it("of a server without auth configs cost no look-up", async () => {
    await lifecycle.create({ ...withExa, authConfigIds: [] });
    expect(emulator.journal.requests("getAuthConfig")).toHaveLength(0);
  });

  it("are not sent where an auth config cannot be asked for, and no server may exist then", async () => {
    emulator.faults.add({ operation: "getAuthConfig", kind: "error", times: 2, when: "before" });
    const error: Error = await lifecycle.create(withExa).catch((reason) => reason);
    expect(error.message).toMatch(/GET .*\/auth_configs\/.* answered 500/);
    expect(error.message).toContain("run the command again");
    expect(error.message).not.toContain("may exist");
    expect(emulator.servers()).toEqual([]);
  });

  it("cost no look-up where something else changes", async () => {
    const { id, outs } = await created(withExa);
    await newProcess().update(id, outs, { ...withExa, name: "renamed" });
    expect(requests()).toEqual([["updateMcpServer", { name: "renamed" }]]);
  });

  it("are not sent where an auth config does not exist, which Composio refuses", async () => {
    await expect(lifecycle.create({ ...withExa, authConfigIds: ["ac_none"] })).rejects.toThrow(
      "check authConfigIds",
    );
    expect(emulator.servers()).toEqual([]);
  });

  it("are no change with those that the auth configs bring", async () => {
    const { id, outs } = await created(withExa);
    expect((await lifecycle.diff(id, outs, withExa)).changes).toBe(false);
    expect(await lifecycle.read(id, outs)).toEqual({ id, props: outs });
  });

  it("show when somebody takes one away, or adds one", async () => {
    const { id, outs } = await created(withExa);
    for (const toolkits of [
      ["slack", "gmail"],
      ["slack", "gmail", "exa", "notion"],
    ]) {
      emulator.changeServer(id, { toolkits });
      const { props = {}, inputs } = await lifecycle.read(id, outs);
      expect(inputs).toMatchObject({ toolkits });
      expect((await lifecycle.diff(id, props, withExa)).changes).toBe(true);
    }
  });

  it("go along with auth configs that change, and the other way round", async () => {
    const { id, outs } = await created(withExa);
    const notion = { ...withExa, authConfigIds: ["ac_notion_prod"] };
    const { outs: moved = {} } = await lifecycle.update(id, outs, notion);
    await lifecycle.update(id, moved, { ...notion, toolkits: ["hackernews"] });
    expect(requests()).toEqual([
      ["getAuthConfig", null],
      ["updateMcpServer", { auth_config_ids: ["ac_notion_prod"], toolkits: ["notion", "exa"] }],
      ["updateMcpServer", { auth_config_ids: ["ac_notion_prod"], toolkits: ["notion", "hackernews"] }],
    ]);
  });

  it("that are declared later keep those of the auth configs", async () => {
    const { id, outs } = await created();
    await lifecycle.update(id, outs, withExa);
    expect(emulator.servers()).toMatchObject([{ toolkits: ["slack", "gmail", "exa"] }]);
  });

  it("are as declared after an update whose answer is lost", async () => {
    const { id, outs } = await created(withExa);
    emulator.faults.add({ operation: "updateMcpServer", kind: "missing-fields" });
    const { outs: updated } = await lifecycle.update(id, outs, { ...withExa, name: "renamed" });
    expect(updated).toMatchObject({ name: "renamed", toolkits: ["slack", "gmail", "exa"] });
  });

  it("that are no longer declared go back to those of the auth configs and noAuthApps", async () => {
    const { id, outs } = await created(withExa);
    await lifecycle.update(id, outs, { ...INPUTS, toolkits: [] });
    expect(requests().at(-1)).toEqual([
      "updateMcpServer",
      { auth_config_ids: INPUTS.authConfigIds, toolkits: ["slack", "gmail"] },
    ]);
  });

  it("of a server that is never described again leave it in the state, to be completed", async () => {
    emulator.faults.add({ operation: "getMcpServer", kind: "error", times: 1, when: "before" });
    const error = await lifecycle.create(withExa).catch((reason: unknown) => reason);
    const [server] = emulator.servers();
    expect(error).toMatchObject({ id: server?.id, properties: withExa });
    const { properties } = error as { properties: Properties };
    const { outs } = await lifecycle.update(String(server?.id), properties, withExa);
    expect(outs).toMatchObject({ mcpUrl: expect.any(String), toolkits: expect.arrayContaining(["exa"]) });
  });
});

describe("adoption", () => {
  it("gives one server to one resource, though two want it at once", async () => {
    await lifecycle.create({ ...INPUTS, allowedTools: ["Z"] });
    const other = newProcess();
    const adopting = { ...INPUTS, allowedTools: ["A"], adoptExisting: true };
    const results = await Promise.allSettled([other.create(adopting), other.create(adopting)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(emulator.servers()).toMatchObject([{ allowed_tools: ["A"] }]);
  });

  it("leaves a server alone that has the declared toolkits beside those of its auth configs", async () => {
    const inputs = { ...INPUTS, toolkits: ["exa"] };
    await lifecycle.create(inputs);
    emulator.journal.clear();
    await newProcess().create({ ...inputs, adoptExisting: true });
    expect(emulator.journal.requests("updateMcpServer")).toEqual([]);
  });

  it("refuses a server that lacks toolkits which only a create can give", async () => {
    await lifecycle.create(INPUTS);
    const other = newProcess();
    const adopting = other.create({ ...INPUTS, noAuthApps: ["exa"], adoptExisting: true });
    await expect(adopting).rejects.toThrow("it lacks the noAuthApps exa");
  });
});

describe("delete", () => {
  it("is one request", async () => {
    const { id, outs } = await created();
    await lifecycle.delete(id, outs);
    expect(requests()).toEqual([["deleteMcpServer", null]]);
    expect(emulator.servers()).toMatchObject([{ id, deleted: true }]);
  });

  it("succeeds when the server is already gone, or never was", async () => {
    const { id, outs } = await created();
    emulator.deleteServer(id);
    await lifecycle.delete(id, outs);
    await lifecycle.delete(UNKNOWN_ID, {});
  });
});

test.each<[string, (id: string) => Promise<unknown>]>([
  ["read", (id) => lifecycle.read(id, {})],
  ["update", (id) => lifecycle.update(id, {}, INPUTS)],
  ["delete", (id) => lifecycle.delete(id, {})],
])("%s refuses an id that would change the path of the request", async (_, step) => {
  for (const id of ["..", "a/b", "%2e%2e", "a?b", "a#b", "", "servers", "12345678/.."]) {
    await expect(step(id)).rejects.toThrow("is not the id of an MCP server");
  }
  expect(requests()).toEqual([]);
});

test("check and diff make no request", async () => {
  const { outs } = await created();
  await lifecycle.check({}, INPUTS);
  await lifecycle.diff("", outs as Properties, { ...INPUTS, name: "other" });
  expect(requests()).toEqual([]);
});
