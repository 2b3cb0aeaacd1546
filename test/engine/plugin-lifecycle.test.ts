import { API_KEY, type Trial } from "../support/trial";
import { startYamlTrial } from "../support/yaml-trial";

let trial: Trial;

beforeEach(async () => {
  trial = await startYamlTrial();
});
afterEach(() => trial.cleanup());

/** An auth config, a server that uses it, and auth configs that are named by outputs of the server. */
function program({ tools = "GMAIL_SEND_EMAIL", name = "front desk", more = "", options = "" } = {}): string {
  return `
resources:
  mail:
    type: composio:AuthConfig
    properties:
      toolkit: gmail
  support:
    type: composio:McpServer
    properties:
      name: ${name}
      authConfigIds: ["\${mail.id}"]
      allowedTools: [${tools}]
      ${more}
    options: { ${options} }
  settled:
    type: composio:AuthConfig
    properties:
      toolkit: slack
      name: \${support.createdAt} \${support.mcpUrl}
  following:
    type: composio:AuthConfig
    properties:
      toolkit: slack
      name: \${support.commands.claude}
outputs:
  url: \${support.mcpUrl}
`;
}

function declare(options?: Parameters<typeof program>[0]): Promise<void> {
  return trial.program(program(options));
}

test("a program in YAML goes through its whole life", async () => {
  await declare();
  const first = await trial.stack.preview();
  expect(first.stdout).toMatch(/\+ 5 to create/);
  expect(trial.requests().filter((operation) => /^(create|update|delete)/.test(operation))).toEqual([]);
  await trial.stack.up();
  expect(trial.servers()).toMatchObject([{ name: "front desk", allowed_tools: ["GMAIL_SEND_EMAIL"] }]);
  await trial.stack.expectNothingToDo();

  await declare({ tools: "GMAIL_SEND_EMAIL, GMAIL_FETCH_EMAILS" });
  const edited = await trial.stack.preview(["--diff"]);
  expect(edited.stdout).toContain('+ [1]: "GMAIL_FETCH_EMAILS"');
  expect(edited.stdout).not.toContain("- [0]");
  trial.requests();
  await trial.stack.up();
  expect(trial.requests()).toEqual(["updateMcpServer"]);
  await trial.finish();
});

test("a preview of an update knows what cannot move, and what follows a change", async () => {
  await declare();
  await trial.stack.up();
  const before = await trial.stack.outputs();
  await declare({ tools: "GMAIL_FETCH_EMAILS" });
  expect((await trial.stack.preview()).stdout).toMatch(/~ 1 to update\n +4 unchanged/);
  await declare({ name: "back desk" });
  const renamed = await trial.stack.preview();
  expect(renamed.stdout).toMatch(/composio:index:AuthConfig +following +update/);
  expect(renamed.stdout).toMatch(/~ 2 to update\n +3 unchanged/);
  await trial.stack.up();
  expect(await trial.stack.outputs()).toEqual(before);
  await trial.finish();
});

test("what is changed elsewhere is found by a refresh, shown element by element, and put back", async () => {
  await declare({ tools: "GMAIL_SEND_EMAIL, GMAIL_FETCH_EMAILS" });
  await trial.stack.up();
  const [server] = trial.servers();
  trial.emulator.changeServer(String(server?.id), { allowed_tools: ["GMAIL_SEND_EMAIL"] });
  await trial.stack.refresh();
  const preview = await trial.stack.preview(["--diff"]);
  expect(preview.stdout).toContain('+ [1]: "GMAIL_FETCH_EMAILS"');
  await trial.stack.up();
  await trial.finish();
});

test("a change that Composio takes in a create only replaces the server, the old one first", async () => {
  await declare();
  await trial.stack.up();
  await declare({ more: "noAuthApps: [exa]" });
  expect((await trial.stack.preview(["--diff"])).stdout).toMatch(/\+-composio:index:McpServer: \(replace\)/);
  trial.requests();
  await trial.stack.up();
  expect(trial.requests().filter((operation) => /^(create|delete)/.test(operation))).toEqual([
    "deleteMcpServer",
    "createMcpServer",
  ]);
  await trial.finish();
});

test("options that a dynamic provider is not told of hold: replaceOnChanges", async () => {
  await declare();
  await trial.stack.up();
  await declare({ tools: "GMAIL_FETCH_EMAILS", options: "replaceOnChanges: [allowedTools]" });
  const { stdout } = await trial.stack.preview(["--diff"]);
  expect(stdout).toMatch(/\+-composio:index:McpServer: \(replace\)/);
  await trial.stack.up();
  await trial.finish();
});

test("secrets stand nowhere in the clear, nor does what quotes them", async () => {
  const name = "hush 0123";
  await trial.stack.setConfig({}, { "trial:name": name });
  await trial.program(`
config:
  name:
    type: string
    secret: true
resources:
  crm:
    type: composio:AuthConfig
    properties:
      toolkit: hubspot
      custom:
        authScheme: OAUTH2
        credentials:
          client_id: crm-client
          client_secret: hush-client-secret
  support:
    type: composio:McpServer
    properties:
      name: \${name}
      authConfigIds: ["\${crm.id}"]
`);
  const said = [
    await trial.stack.preview(["--diff"]),
    await trial.stack.up(["--diff"]),
    await trial.stack.refresh(["--diff"]),
  ];
  const state = JSON.stringify(await trial.stack.exportState());
  for (const text of [...said.map(({ stdout, stderr }) => stdout + stderr), state]) {
    for (const secret of [name, "hush-client-secret", API_KEY]) {
      expect(text).not.toContain(secret);
    }
  }
  expect(trial.servers()).toMatchObject([{ name }]);
  await trial.finish();
});
