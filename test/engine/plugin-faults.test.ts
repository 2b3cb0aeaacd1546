import type { Trial } from "../support/trial";
import { until } from "../support/until";
import { startYamlTrial } from "../support/yaml-trial";

const UP = ["up", "--yes", "--skip-preview"];
const SECRET = "hush-0123456789";

/** A server with options of the resource, as YAML has them between braces. */
const server = (options = "") => `
resources:
  support:
    type: composio:McpServer
    properties:
      name: support
      authConfigIds: [ac_gmail_prod]
    options: { ${options} }
`;

let trial: Trial;

beforeEach(async () => {
  trial = await startYamlTrial();
});
afterEach(() => trial.cleanup());

test("an auth config that was made and cannot be read is kept, its secrets as such, and completed by the next update", async () => {
  trial.emulator.faults.add({ operation: "getAuthConfig", kind: "answer", status: 400, times: 20 });
  await trial.program(`
resources:
  crm:
    type: composio:AuthConfig
    properties:
      toolkit: hubspot
      custom:
        authScheme: OAUTH2
        credentials: { client_id: crm, client_secret: ${SECRET} }
`);
  const { code, stdout } = await trial.stack.run(UP);
  expect(code).not.toBe(0);
  expect(stdout).toContain("could not create the auth config");
  const state = await trial.stack.exportState();
  const kept = state.deployment.resources?.find(({ type }) => type === "composio:index:AuthConfig");
  expect(kept).toMatchObject({ id: expect.stringMatching(/^ac_/), initErrors: [expect.any(String)] });
  expect(JSON.stringify(state) + stdout).not.toContain(SECRET);

  trial.emulator.faults.clear();
  trial.requests();
  await trial.stack.up();
  expect(trial.requests()).not.toContain("createAuthConfig");
  await trial.finish();
});

test("customTimeouts end the attempts at an operation", async () => {
  trial.emulator.faults.add({ operation: "createMcpServer", kind: "unavailable", times: 1_000 });
  await trial.program(server("customTimeouts: { create: 3s }"));
  const { code, stdout } = await trial.stack.run(UP);
  expect(code).not.toBe(0);
  expect(stdout).toContain('could not create the MCP server "support"');
  // By the settings they may take 120 s, in which there are about ten.
  expect(trial.emulator.journal.requests("createMcpServer").length).toBeLessThan(6);
  trial.emulator.faults.clear();
  await trial.stack.up();
  await trial.finish();
});

test("what Composio announces is a warning among the diagnostics", async () => {
  trial.emulator.faults.add({ operation: "createMcpServer", kind: "deprecation" });
  await trial.program(server());
  const { stdout } = await trial.stack.up();
  expect(stdout).toMatch(/warning: .*pulumi-composio: Composio announces an end of POST/);
  await trial.finish();
});

test("an update that is interrupted learns the id of what it makes, and waits for no other attempt", async () => {
  trial.emulator.faults.add({ operation: "createMcpServer", kind: "delay", ms: 4_000, when: "after" });
  await trial.program(server());
  const { child, result } = trial.stack.start(UP);
  await until(() => trial.servers().length > 0, { withinMs: 60_000 });
  child.kill("SIGINT");
  const { code } = await result;
  expect(code).not.toBe(0);
  const { resources = [], pending_operations = [] } = (await trial.stack.exportState()).deployment;
  expect(pending_operations).toEqual([]);
  expect(resources.find(({ type }) => type === "composio:index:McpServer")?.id).toBe(trial.servers()[0]?.id);
  await trial.finish();
});

test("an update that is interrupted does not go on trying", async () => {
  trial.emulator.faults.add({ operation: "createMcpServer", kind: "unavailable", times: 1_000 });
  await trial.program(server());
  const { child, result } = trial.stack.start(UP);
  const attempts = () => trial.emulator.journal.requests("createMcpServer").length;
  await until(() => attempts() >= 4, { withinMs: 60_000 });
  child.kill("SIGINT");
  await result;
  // One may have been on its way.
  expect(attempts()).toBeLessThanOrEqual(5);
  trial.emulator.faults.clear();
  await trial.stack.up();
  await trial.finish();
});
