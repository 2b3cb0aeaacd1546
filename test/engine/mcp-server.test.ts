import { PLUGIN } from "../support/native-trial";
import { API_KEY, startTrial, type Trial } from "../support/trial";

let trial: Trial;

afterEach(() => trial.cleanup());

const SERVER = `
const server = new McpServer("support", { authConfigIds: ["ac_gmail_prod"], allowedTools: ["GMAIL_SEND_EMAIL"] });
`;

test("a server is created by one request, and its id, mcpUrl and commands are stack outputs", async () => {
  trial = await startTrial();
  await trial.program(`${SERVER} Object.assign(exports, server);`);
  await trial.stack.up();

  const [request] = trial.emulator.journal.requests();
  expect(trial.requests()).toEqual(["createMcpServer"]);
  const [stored] = trial.servers();
  expect(request?.body).toEqual({
    name: expect.stringMatching(/^support-[0-9a-f]{7}$/),
    auth_config_ids: ["ac_gmail_prod"],
    allowed_tools: ["GMAIL_SEND_EMAIL"],
  });
  expect(await trial.stack.outputs()).toMatchObject({
    id: stored?.id,
    name: stored?.name,
    mcpUrl: `${trial.emulator.url}/v3/mcp/${stored?.id}/mcp`,
    commands: {
      claude: expect.stringContaining(`/${stored?.id}/`),
      cursor: expect.stringContaining(`/${stored?.id}/`),
      windsurf: expect.stringContaining(`/${stored?.id}/`),
    },
    toolkits: ["gmail"],
    toolkitIcons: { gmail: expect.any(String) },
    createdAt: stored?.created_at,
    updatedAt: stored?.updated_at,
    serverInstanceCount: 0,
    managedAuthViaComposio: false,
  });
  await trial.finish();
});

test("a preview creates nothing, and shows the default name that the update then uses", async () => {
  trial = await startTrial();
  await trial.program(`${SERVER} exports.name = server.name;`);
  const { stdout } = await trial.stack.preview();
  const name = /support-[0-9a-f]{7}/.exec(stdout)?.[0];
  expect(name).toBeDefined();
  expect(trial.requests()).toEqual([]);
  await trial.stack.up();
  expect(await trial.stack.outputs()).toEqual({ name });
  await trial.finish();
});

test("an unchanged stack makes no request, in whatever order the lists stand here or at Composio", async () => {
  trial = await startTrial({ program: PLUGIN });
  trial.emulator.settings.allowedTools = "normalised";
  const declare = (ids: string, tools: string) =>
    trial.program(`new McpServer("support", { authConfigIds: [${ids}], allowedTools: [${tools}] });`);
  await declare('"ac_gmail_prod", "ac_slack_prod"', '"B", "A", "C"');
  await trial.stack.up();
  trial.requests();
  await trial.stack.up(["--expect-no-changes"]);
  await declare('"ac_slack_prod", "ac_gmail_prod"', '"C", "A", "B"');
  await trial.stack.up(["--expect-no-changes"]);
  expect(trial.requests()).toEqual([]);
  await trial.finish();
});

test("each input but noAuthApps is changed in place, by one request that holds only what changed", async () => {
  trial = await startTrial();
  const declare = (args: object) => trial.program(`new McpServer("support", ${JSON.stringify(args)});`);
  const args = { name: "support", authConfigIds: ["ac_gmail_prod"], allowedTools: ["A"] };
  await declare(args);
  await trial.stack.up();
  const [original] = trial.servers();
  for (const [change, body] of [
    [{ name: "support desk" }, { name: "support desk" }],
    [{ authConfigIds: ["ac_slack_prod"] }, { auth_config_ids: ["ac_slack_prod"] }],
    [{ allowedTools: ["A", "B"] }, { allowed_tools: ["A", "B"] }],
    [{ managedAuthViaComposio: true }, { managed_auth_via_composio: true }],
  ]) {
    Object.assign(args, change);
    await declare(args);
    trial.emulator.journal.clear();
    await trial.stack.up();
    expect(trial.emulator.journal.requests()).toMatchObject([{ operation: "updateMcpServer", body }]);
  }
  expect(trial.servers()).toMatchObject([{ id: original?.id, name: "support desk" }]);
  await trial.finish();
});

test("other toolkits without authentication replace the server, the old one first", async () => {
  trial = await startTrial();
  const declare = (apps: string) =>
    trial.program(`new McpServer("search", { name: "search", authConfigIds: ["ac_gmail_prod"], ${apps} });`);
  await declare('noAuthApps: ["exa"]');
  await trial.stack.up();
  const [first] = trial.servers();
  expect(first?.toolkits).toContain("exa");
  trial.requests();

  await declare("");
  expect((await trial.stack.preview()).stdout).toContain("replace");
  await trial.stack.up();
  expect(trial.requests()).toEqual(["deleteMcpServer", "createMcpServer"]);
  const [second] = trial.servers();
  expect(second?.id).not.toBe(first?.id);
  expect(second?.toolkits).toEqual(["gmail"]);
  await trial.finish();
});

test.each(["as-sent", "normalised"] as const)(
  "an input that is removed goes back to what a new server has, with lists answered %s",
  async (lists) => {
    trial = await startTrial({ program: PLUGIN });
    trial.emulator.settings.allowedTools = lists;
    await trial.program(`new McpServer("support", {
    authConfigIds: ["ac_gmail_prod"], allowedTools: ["GMAIL_SEND_EMAIL"], managedAuthViaComposio: true,
  });`);
    await trial.stack.up();
    await trial.program('new McpServer("support", { authConfigIds: ["ac_gmail_prod"] });');
    const { stdout } = await trial.stack.preview(["--diff"]);
    expect(stdout).toMatch(/~ allowedTools/);
    expect(stdout).toMatch(/~ managedAuthViaComposio: true => false/);
    trial.emulator.journal.clear();
    await trial.stack.up();
    expect(trial.emulator.journal.requests()).toMatchObject([
      { operation: "updateMcpServer", body: { allowed_tools: [], managed_auth_via_composio: false } },
    ]);
    await trial.finish();
  },
);

test("what the program never set is left to whoever sets it elsewhere", async () => {
  trial = await startTrial({ program: PLUGIN });
  await trial.program('new McpServer("support", { authConfigIds: ["ac_gmail_prod"] });');
  await trial.stack.up();
  const [server] = trial.servers();
  trial.emulator.changeServer(server?.id ?? "", {
    allowed_tools: ["GMAIL_SEND_EMAIL"],
    managed_auth_via_composio: true,
    server_instance_count: 3,
  });
  await trial.stack.expectNothingToDo();
  await trial.program('new McpServer("support", { authConfigIds: ["ac_gmail_prod"], allowedTools: [] });');
  await trial.stack.up();
  expect(trial.servers()).toMatchObject([{ allowed_tools: [], managed_auth_via_composio: true }]);
  await trial.finish();
});

describe("what was changed behind Pulumi's back", () => {
  it("is found by a refresh, shown by the next preview, and undone by the next update", async () => {
    trial = await startTrial();
    await trial.program(SERVER);
    await trial.stack.up();
    const [server] = trial.servers();
    trial.emulator.changeServer(server?.id ?? "", { allowed_tools: ["GMAIL_DELETE_MESSAGE"] });

    expect((await trial.stack.run(["refresh", "--preview-only", "--expect-no-changes"])).code).not.toBe(0);
    await trial.stack.refresh();
    const { stdout } = await trial.stack.preview(["--diff"]);
    expect(stdout).toMatch(/"GMAIL_DELETE_MESSAGE" => "GMAIL_SEND_EMAIL"/);
    await trial.stack.up();
    expect(trial.servers()).toMatchObject([{ allowed_tools: ["GMAIL_SEND_EMAIL"] }]);
    await trial.finish();
  });

  it.each(["not-found", "flagged"] as const)(
    "counts as gone when it is a deletion, answered as %s, and the next update creates the server again",
    async (deletedServers) => {
      trial = await startTrial();
      trial.emulator.settings.deletedServers = deletedServers;
      await trial.program(SERVER);
      await trial.stack.up();
      const [server] = trial.servers();
      trial.emulator.deleteServer(server?.id ?? "");
      await trial.stack.refresh();
      await trial.stack.up();
      expect(trial.servers()).toHaveLength(1);
      await trial.finish();
    },
  );

  it("does not stop a destroy when it is a deletion", async () => {
    trial = await startTrial();
    await trial.program(SERVER);
    await trial.stack.up();
    const [server] = trial.servers();
    trial.emulator.deleteServer(server?.id ?? "");
    trial.requests();
    await trial.stack.destroy();
    // Where nothing of the run is there, its auth config shows that the key sees the right project.
    expect(trial.requests()).toEqual(["deleteMcpServer", "getAuthConfig"]);
    expect((await trial.stack.exportState()).deployment.resources ?? []).toEqual([]);
  });
});

test("get reads a server that something else manages, and never changes it", async () => {
  trial = await startTrial();
  const answer = await fetch(`${trial.emulator.url}/api/v3/mcp/servers`, {
    method: "POST",
    headers: { "content-type": "application/json", "user-agent": "elsewhere", "x-api-key": API_KEY },
    body: JSON.stringify({ name: "elsewhere", auth_config_ids: ["ac_gmail_prod"], allowed_tools: ["A"] }),
  });
  const { id } = (await answer.json()) as { id: string };
  trial.requests();
  await trial.program(`
    const server = McpServer.get("elsewhere", "${id}");
    module.exports = { ...server, is: McpServer.isInstance(server), isNot: McpServer.isInstance({}) };
  `);
  await trial.stack.up();
  await trial.stack.expectNothingToDo();
  expect(await trial.stack.outputs()).toMatchObject({
    id,
    name: "elsewhere",
    authConfigIds: ["ac_gmail_prod"],
    allowedTools: ["A"],
    mcpUrl: `${trial.emulator.url}/v3/mcp/${id}/mcp`,
    commands: { claude: expect.stringContaining(id) },
    is: true,
    isNot: false,
  });
  await trial.stack.destroy();
  expect(new Set(trial.requests())).toEqual(new Set(["getMcpServer"]));
  expect(trial.servers()).toHaveLength(1);
});
