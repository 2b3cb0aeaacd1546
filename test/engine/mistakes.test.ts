import { join } from "node:path";
import { createProjectFolder } from "../support/project-folder";
import { NODE, startTrial, type Trial } from "../support/trial";

let trial: Trial;

beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.cleanup());

test("mistakes in the program surface in the preview, all of them, before any request", async () => {
  await trial.program(`
    new McpServer("support", { name: "a_b", authConfigIds: ["x", "x"], allowdTools: ["A"], mcpUrl: "https://x" });
  `);
  const { code, stdout } = await trial.stack.run(["preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toContain("has a problem: name must be 4 to 30 characters");
  expect(stdout).toMatch(/has a problem: authConfigIds\[1\] repeats element 0/);
  expect(stdout).toMatch(/has a problem: allowdTools .* did you mean "allowedTools"\?/);
  expect(stdout).toMatch(/has a problem: mcpUrl is an output/);
  expect(trial.requests()).toEqual([]);
});

test("a stack without a key can be previewed, and an update says in one sentence how to set it", async () => {
  await trial.program('new McpServer("support", { authConfigIds: ["ac_gmail_prod"] });');
  await trial.stack.run(["config", "rm", "composio:apiKey"]);
  await trial.stack.preview();
  const { code, stdout } = await trial.stack.run(["up", "--yes", "--skip-preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toContain(
    "No Composio API key is configured: run `pulumi config set --secret composio:apiKey`",
  );
  expect(trial.requests()).toEqual([]);

  await trial.stack.up([], { env: { COMPOSIO_API_KEY: "ak_from_the_environment" } });
  expect(trial.servers()).toHaveLength(1);
  await trial.stack.destroy([], { env: { COMPOSIO_API_KEY: "ak_from_the_environment" } });
  expect(trial.servers()).toEqual([]);
});

test("wrong settings are errors of the preview and of an update, said once and without their values", async () => {
  await trial.program(`
    new McpServer("one", { authConfigIds: ["ac_gmail_prod"] });
    new McpServer("two", { authConfigIds: ["ac_gmail_prod"] });
  `);
  const wrong = {
    "composio:apiKey": "ak secret-key",
    "composio:debug": "certainly",
    "composio:preflight": "perhaps",
  };
  await trial.stack.setConfig(wrong);
  for (const args of [["preview"], ["up", "--yes", "--skip-preview"]]) {
    const { code, stdout } = await trial.stack.run(args);
    expect(code).not.toBe(0);
    expect(stdout).toContain("The configured Composio key has spaces");
    expect(stdout).toContain("The setting composio:debug / COMPOSIO_DEBUG is neither true nor false");
    expect(stdout).toContain("The setting composio:preflight / COMPOSIO_PREFLIGHT is neither");
    expect(stdout.match(/McpServer \((one|two)\):/g)).toHaveLength(1);
    expect(Object.values(wrong).filter((value) => stdout.includes(value))).toEqual([]);
  }
  expect(trial.requests()).toEqual([]);
});

test("what Composio refuses is explained, and the next update goes on from there", async () => {
  const declare = (id: string) =>
    trial.program(`
    new McpServer("good", { name: "good", authConfigIds: ["ac_gmail_prod"] });
    new McpServer("other", { name: "other", authConfigIds: ["${id}"] });
  `);
  await declare("ac_none");
  const { code, stdout } = await trial.stack.run(["up", "--yes", "--skip-preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toContain('could not create the MCP server "other"');
  expect(stdout).toContain("Auth_Config_NotFound");
  expect(stdout).toContain("Request id: ");
  expect(stdout).toContain("What to do: check authConfigIds");

  await declare("ac_slack_prod");
  await trial.stack.up();
  expect(trial.servers().map(({ name }) => name)).toEqual(["good", "other"]);
  await trial.finish();
});

test("a program whose folder cannot resolve the package stops with a sentence that says so", async () => {
  const folder = await createProjectFolder({}, { packages: ["@pulumi/pulumi"] });
  const lonely = await startTrial({ folder, program: NODE });
  await folder.write(
    "index.js",
    `const { McpServer } = require(${JSON.stringify(require.resolve("pulumi-composio"))});
    new McpServer("support", { authConfigIds: ["ac_gmail_prod"] });`,
  );
  const { code, stdout } = await lonely.stack.run(["preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toContain(
    `The package "pulumi-composio" cannot be loaded from the program's folder ${folder.path}: add it to`,
  );
  await lonely.cleanup();
});

test("a program that would load the package of a folder above by accident stops, and names where to add it", async () => {
  const above = await createProjectFolder({});
  const write: typeof above.write = (name, content) => above.write(`program/${name}`, content);
  const folder = { ...above, path: join(above.path, "program"), write };
  await write("package.json", JSON.stringify({ name: "program", dependencies: { "@pulumi/pulumi": "*" } }));
  const accidental = await startTrial({ folder, program: NODE });
  await accidental.program('new McpServer("support", { authConfigIds: ["ac_gmail_prod"] });');
  const { code, stdout } = await accidental.stack.run(["preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toContain(
    `add it to the "dependencies" of ${join(folder.path, "package.json")} and install it`,
  );
  await write("package.json", JSON.stringify({ name: "program", dependencies: { "pulumi-composio": "*" } }));
  await accidental.stack.up();
  expect(accidental.servers()).toHaveLength(1);
  await accidental.finish();
  await accidental.cleanup();
});

test.each([
  ["AuthConfig", 'toolkit: "gmail", custom: WRONG', "custom must be an object with authScheme, and"],
  [
    "CustomToolkit",
    'slug: "c", name: "C", mcpUrl: "https://mcp.example.com/", authSchemes: [WRONG]',
    String.raw`authSchemes\[0\] must be an object with mode`,
  ],
  ["Session", 'userId: "u", sandbox: WRONG', "sandbox must be an object with enable"],
])("a text or a list in the place of an object of a %s is one error", async (kind, args, reason) => {
  for (const wrong of ['"wrong"', '["wrong"]']) {
    await trial.program(`new ${kind}("a", { ${args.replace("WRONG", wrong)} });`);
    const { code, stdout, stderr } = await trial.stack.run(["preview"]);
    expect(code).not.toBe(0);
    const said = (stdout + stderr).split("Diagnostics:")[1] ?? "";
    expect(said).toMatch(new RegExp(reason));
    expect(said.match(/has a problem/g)).toHaveLength(1);
  }
  expect(trial.requests()).toEqual([]);
});

test("a server whose auth config has failed is not told that it names none", async () => {
  trial.emulator.faults.add({
    kind: "answer",
    operation: "createAuthConfig",
    status: 403,
    body: {},
    times: 9,
  });
  await trial.stack.setConfig({ "composio:preflight": "true" });
  await trial.program(`
    const gmail = new AuthConfig("gmail", { toolkit: "gmail" });
    new McpServer("one", { authConfigIds: [gmail.id], allowedTools: ["GMAIL_SEND_EMAIL"] });
    new McpServer("two", { authConfigIds: [gmail.id, "ac_slack_prod"], allowedTools: ["GMAIL_SEND_EMAIL"] });
  `);
  const { code, stdout } = await trial.stack.run(["up", "--yes", "--skip-preview", "--continue-on-error"]);
  expect(code).not.toBe(0);
  expect(stdout).toContain("could not create");
  expect(stdout).toMatch(/authConfigIds must name at least one .* that one may have failed/);
  expect(stdout).not.toContain("which the server does not have");
  expect(trial.servers()).toEqual([]);
});
