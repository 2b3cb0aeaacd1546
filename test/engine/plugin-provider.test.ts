import { type Emulator, startEmulator } from "composio-emulator";
import type { Trial } from "../support/trial";
import { startYamlTrial } from "../support/yaml-trial";

const SERVER = `
resources:
  support:
    type: composio:McpServer
    properties:
      authConfigIds: [ac_gmail_prod]
`;

let trial: Trial;
let other: Emulator;

beforeEach(async () => {
  trial = await startYamlTrial();
  other = await startEmulator();
});
afterEach(async () => {
  await trial.cleanup();
  await other.close();
});

test("explicit providers manage two Composio projects in one stack, whose keys are nowhere in the clear", async () => {
  const key = "ak_second_0123456789abcdef";
  await trial.program(`
resources:
  second:
    type: pulumi:providers:composio
    properties:
      apiKey: ${key}
      baseUrl: ${other.url}
      maxInFlight: 3
      preflight: false
      debug: true
  here:
    type: composio:McpServer
    properties:
      name: here
      authConfigIds: [ac_gmail_prod]
  there:
    type: composio:McpServer
    properties:
      name: there
      authConfigIds: [ac_gmail_prod]
    options:
      provider: \${second}
variables:
  found:
    fn::invoke:
      function: composio:getMcpServer
      arguments:
        id: \${there.id}
      options:
        provider: \${second}
outputs:
  found: \${found.name}
`);
  const said = [await trial.stack.preview(["--diff"]), await trial.stack.up(["--diff"])];
  const logged = said[1]?.stderr.match(/POST \/api\/v3\/mcp\/servers: 20\d in .* request id \S+\)/g);
  expect(new Set(logged).size).toBe(1);
  expect(trial.servers()).toMatchObject([{ name: "here" }]);
  expect(other.servers()).toMatchObject([{ name: "there" }]);
  expect(await trial.stack.outputs()).toEqual({ found: "there" });
  const state = JSON.stringify(await trial.stack.exportState());
  expect([...said.map(({ stdout }) => stdout), state].filter((text) => text.includes(key))).toEqual([]);
  await trial.finish();
  expect(other.servers()).toMatchObject([{ deleted: true }]);
});

test.each([
  { name: "apiKey", value: "ak secret-key", reason: "The configured Composio key has spaces" },
  {
    name: "apikey",
    value: "ak_secret_key",
    reason: 'apikey is not a setting of composio; did you mean "apiKey"?',
  },
  { name: "userApiKey", value: "uak_secret_key", reason: "Composio accepts only one" },
  { name: "baseUrl", value: "https://composio.test/api", reason: "is not an origin" },
  { name: "baseUrl", value: "https://bob:hunter2@composio.test", reason: "is not an origin" },
  { name: "debug", value: "certainly", reason: "is neither true nor false: set it to true, false, 1 or 0" },
  { name: "maxInFlight", value: "0.123456", reason: "is not a whole number from 1 to 1000" },
])(
  "a mistake in the setting $name is an error of the preview, without the value",
  async ({ name, value, reason }) => {
    await trial.stack.setConfig({ [`composio:${name}`]: value });
    await trial.program(SERVER);
    const { code, stdout } = await trial.stack.run(["preview"]);
    expect(code).not.toBe(0);
    expect(stdout).toContain(reason);
    expect(stdout).not.toContain(value);
    expect(trial.requests()).toEqual([]);
  },
);

test("another key is an update of the provider, which replaces nothing", async () => {
  await trial.program(SERVER);
  await trial.stack.up();
  const before = trial.servers();
  await trial.stack.setConfig({}, { "composio:apiKey": "ak_rotated_0123456789" });
  await trial.stack.up();
  expect(trial.servers()).toEqual(before);
  await trial.finish();
});

test("names come from the engine where the stack's settings say so, and stay", async () => {
  await trial.stack.run([
    "config",
    "set",
    "--path",
    "pulumi:autonaming.pattern",
    "$" + "{stack}-$" + "{name}-$" + "{hex(4)}",
  ]);
  await trial.program(SERVER);
  await trial.stack.up();
  const [server] = trial.servers();
  expect(server?.name).toMatch(/^test-support-[0-9a-f]{4}$/);
  await trial.finish();
});

test("a default name that Composio cannot take is an error of the preview, as is none", async () => {
  await trial.stack.run([
    "config",
    "set",
    "--path",
    "pulumi:autonaming.pattern",
    "$" + "{name}_$" + "{hex(4)}",
  ]);
  await trial.program(SERVER);
  const wrong = await trial.stack.run(["preview"]);
  expect(wrong.stdout).toContain("must be 4 to 30 characters: letters, digits, spaces and hyphens");
  await trial.stack.run(["config", "rm", "pulumi:autonaming"]);
  await trial.stack.run(["config", "set", "--path", "pulumi:autonaming.mode", "disabled"]);
  const none = await trial.stack.run(["preview"]);
  expect([wrong.code, none.code]).not.toContain(0);
  expect(none.stdout).toContain("give a name");
});

test("functions answer, and say what is wrong with their arguments", async () => {
  const ask = (name: string, args: string) =>
    trial.program(`
variables:
  found:
    fn::invoke:
      function: composio:${name}
      arguments: ${args}
outputs:
  found: \${found}
`);
  await ask("getTools", "{ toolkit: gmail }");
  await trial.stack.up();
  expect(await trial.stack.outputs()).toMatchObject({ found: { tools: expect.any(Array) } });
  for (const [name, args, message] of [
    ["getMcpServer", "{ name: nobody }", 'There is no MCP server with the name "nobody"'],
    ["getMcpServer", "{}", "needs exactly one of id and name"],
    ["getMcpServers", "{ authConfigIds: [ac_nope] }", 'There is no auth config with the id "ac_nope"'],
    [
      "getAuthConfigs",
      "{ toolkit: gmial }",
      'There is no toolkit "gmial" in Composio; did you mean "gmail"?',
    ],
    ["getAuthConfigs", "{ toolkitSlug: gmail }", "toolkitSlug"],
    ["getTools", "{ includeDeprecated: true }", "toolkit"],
    ["getTools", '{ toolkit: "" }', '"toolkit" must be a text that is not empty'],
  ] as const) {
    await ask(name, args);
    const { code, stdout, stderr } = await trial.stack.run(["preview"]);
    expect([name, args, code]).not.toEqual([name, args, 0]);
    expect(stdout + stderr).toContain(message);
  }
});
