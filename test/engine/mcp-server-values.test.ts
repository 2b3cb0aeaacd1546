import { startTrial, type Trial } from "../support/trial";

let trial: Trial;

beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.cleanup());

test("a server can feed on the mcpUrl of another one, which a preview does not know yet", async () => {
  await trial.program(`
    const first = new McpServer("first", { authConfigIds: ["ac_gmail_prod"] });
    new McpServer("second", {
      name: first.mcpUrl.apply((url) => "after " + new URL(url).pathname.slice(8, 16)),
      authConfigIds: ["ac_slack_prod"],
    });
  `);
  expect((await trial.stack.preview()).stdout).toMatch(/\+ 3 to create/);
  await trial.stack.up();
  const [first, second] = trial.servers();
  expect(second?.name).toBe(`after ${first?.id.slice(0, 8)}`);
  expect(trial.requests()).toEqual(["createMcpServer", "createMcpServer"]);
  await trial.finish();
});

test("values that a preview does not know yet pass at any depth, and the update uses the real ones", async () => {
  await trial.program(`
    const first = new McpServer("first", { authConfigIds: ["ac_gmail_prod"] });
    const known = (value) => first.mcpUrl.apply(() => value);
    new McpServer("second", {
      name: known("second"),
      authConfigIds: [known("ac_slack_prod"), "ac_gmail_prod"],
      noAuthApps: known(["exa"]),
      allowedTools: [known("A"), known("B")],
      managedAuthViaComposio: known(true),
    });
  `);
  await trial.stack.preview();
  await trial.stack.up();
  expect(trial.servers()).toMatchObject([
    {},
    {
      name: "second",
      auth_config_ids: ["ac_slack_prod", "ac_gmail_prod"],
      allowed_tools: ["A", "B"],
      managed_auth_via_composio: true,
    },
  ]);
  await trial.finish();
});

test("secret inputs reach Composio in the clear and the state encrypted", async () => {
  await trial.program(`
    const server = new McpServer("support", {
      name: pulumi.secret("hidden name"),
      authConfigIds: pulumi.secret(["ac_gmail_prod"]),
      allowedTools: [pulumi.secret("HIDDEN_TOOL")],
    }, { additionalSecretOutputs: ["commands"] });
    Object.assign(exports, { name: server.name, authConfigIds: server.authConfigIds, tools: server.allowedTools });
  `);
  await trial.stack.up();
  expect(trial.servers()).toMatchObject([
    { name: "hidden name", auth_config_ids: ["ac_gmail_prod"], allowed_tools: ["HIDDEN_TOOL"] },
  ]);
  expect(await trial.stack.outputs()).toEqual({
    name: "[secret]",
    authConfigIds: "[secret]",
    tools: "[secret]",
  });
  const state = JSON.stringify(await trial.stack.exportState());
  expect(state).not.toMatch(/hidden name|ac_gmail_prod|HIDDEN_TOOL/);
  await trial.finish();
});

test("the address to connect to stays known while a preview does not know the other outputs", async () => {
  const declare = (tools: string) =>
    trial.program(`
      const server = new McpServer("support", { authConfigIds: ["ac_gmail_prod"], allowedTools: [${tools}] });
      const nameOf = (url) => "after " + new URL(url).pathname.slice(8, 16);
      const args = { authConfigIds: ["ac_slack_prod"] };
      new McpServer("plain", { ...args, name: server.mcpUrl.apply((url) => "plain " + nameOf(url)) });
      exports.url = server.connectionUrl({ userId: "agent 7" });
      new McpServer("built", { ...args, name: exports.url.apply(nameOf) });
      exports.cursor = server.clientConfig("cursor", { userId: "agent 7" });
    `);
  await declare('"A"');
  await trial.stack.up();
  const server = trial.servers().find(({ name }) => name.startsWith("support"));
  const url = `${trial.emulator.url}/v3/mcp/${server?.id}/mcp?user_id=agent%207`;
  expect(await trial.stack.outputs()).toMatchObject({ url, cursor: { mcpServers: { support: { url } } } });

  await declare('"A", "B"');
  const { stdout } = await trial.stack.preview();
  expect(stdout).toMatch(/McpServer support update/);
  expect(stdout).toMatch(/McpServer plain update/);
  expect(stdout).not.toMatch(/McpServer built update/);
  trial.requests();
  await trial.stack.up();
  expect(trial.requests()).toEqual(["updateMcpServer"]);
  await trial.finish();
});
