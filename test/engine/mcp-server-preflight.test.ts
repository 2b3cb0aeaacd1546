import { PLUGIN } from "../support/native-trial";
import { type ProgramOfTrial, startTrial, type Trial } from "../support/trial";

let trial: Trial;

/** Starts the trial of a test, in the dynamic host unless another is given. */
async function start(program?: ProgramOfTrial): Promise<void> {
  trial = await startTrial({ config: { "composio:preflight": "true" }, ...(program && { program }) });
}
afterEach(() => trial.cleanup());

const GMAIL = 'authConfigIds: ["ac_gmail_prod"]';

function operations(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const operation of trial.requests()) {
    counts[operation] = (counts[operation] ?? 0) + 1;
  }
  return counts;
}

test("a preview names each auth config and tool that cannot be used, and what was meant", async () => {
  await start();
  await trial.program(`
    new McpServer("support", {
      authConfigIds: ["ac_gmail_prod", "ac_none", "ac_notion_legacy"],
      allowedTools: ["GMAIL_SEND_MAIL", "GMAIL_FETCH_EMAILS", "SLACK_SEND_MESSAGE"],
    });
  `);
  const { code, stdout } = await trial.stack.run(["preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toMatch(/authConfigIds\[1\] "ac_none" does not exist/);
  expect(stdout).toMatch(/authConfigIds\[2\] "ac_notion_legacy" is disabled in Composio/);
  expect(stdout).toMatch(
    /allowedTools\[0\] "GMAIL_SEND_MAIL" is not a tool .*; did you mean "GMAIL_SEND_EMAIL"\?/,
  );
  expect(stdout).not.toContain("GMAIL_FETCH_EMAILS");
  expect(trial.servers()).toEqual([]);
});

test("a preview names a tool of a toolkit that the server does not have", async () => {
  await start(PLUGIN);
  await trial.program(`new McpServer("support", { ${GMAIL}, allowedTools: ["SLACK_SEND_MESSAGE"] });`);
  const { code, stdout } = await trial.stack.run(["preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toMatch(/allowedTools\[0\] "SLACK_SEND_MESSAGE" is a tool of the toolkit slack/);
});

test("all servers share the look-ups, and what does not change asks nothing", async () => {
  await start(PLUGIN);
  const declare = (name: string) => `
    for (const i of [1, 2, 3, 4]) {
      const config = ["ac_gmail_prod", "ac_gmail_staging"][i % 2];
      new McpServer(${name}, { authConfigIds: [config], allowedTools: ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS"] });
    }`;
  await trial.program(declare('"s" + i'));
  await trial.stack.preview();
  expect(operations()).toEqual({ getAuthConfig: 2, listTools: 1 });
  await trial.stack.up();
  expect(operations()).toEqual({ getAuthConfig: 2, listTools: 1, createMcpServer: 4 });
  await trial.stack.preview(["--expect-no-changes"]);
  await trial.stack.up(["--expect-no-changes"]);
  expect(operations()).toEqual({});
  await trial.finish();
});

test("values that are not known yet are looked up when they are", async () => {
  await start(PLUGIN);
  await trial.program(`
    const first = new McpServer("first", { ${GMAIL} });
    new McpServer("second", { ${GMAIL}, allowedTools: [first.id.apply(() => "GMAIL_SEND_MAIL")] });
  `);
  await trial.stack.preview();
  const { code, stdout } = await trial.stack.run(["up", "--yes", "--skip-preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toContain('did you mean "GMAIL_SEND_EMAIL"?');
  expect(trial.servers()).toHaveLength(1);
  await trial.stack.destroy();
});

test.each([
  [
    "a failing service",
    { operation: "getAuthConfig", kind: "error", times: 9, when: "before" },
    /answered 500/,
  ],
  ["another's page", { operation: "any", kind: "bad-gateway", times: 9, when: "before" }, /answered 502/],
] as const)("%s does not fail a preview, which says so once", async (_, fault, reason) => {
  await start();
  trial.emulator.faults.add(fault);
  await trial.program(`
    new McpServer("one", { authConfigIds: ["ac_gmail_prod"] });
    new McpServer("two", { authConfigIds: ["ac_slack_prod"] });
  `);
  const { stdout } = await trial.stack.preview([], { env: { COMPOSIO_RETRY_SECONDS: "0" } });
  const [, diagnostics = ""] = stdout.split("Diagnostics:");
  expect(diagnostics).toMatch(reason);
  expect(diagnostics.split("looked up beforehand")).toHaveLength(2);
});

test("a stack without a key is previewed without look-ups, and says so", async () => {
  await start();
  await trial.program(`new McpServer("one", { ${GMAIL} });`);
  await trial.stack.run(["config", "rm", "composio:apiKey"]);
  const { stdout } = await trial.stack.preview();
  expect(stdout).toMatch(/is not looked up beforehand: no Composio API key is configured\./);
  expect(trial.requests()).toEqual([]);
});

test("a server with toolkits is created by one request and completed by another, and goes back", async () => {
  await start(PLUGIN);
  const declare = (toolkits: string) =>
    trial.program(`
      const server = new McpServer("support", { ${GMAIL}, ${toolkits} allowedTools: ["GMAIL_SEND_EMAIL"] });
      exports.toolkits = server.toolkits;
    `);
  await declare('toolkits: ["exa"],');
  await trial.stack.up();
  expect(operations()).toMatchObject({ createCustomMcpServer: 1, getMcpServer: 1, getAuthConfig: 1 });
  expect(await trial.stack.outputs()).toEqual({ toolkits: ["gmail", "exa"] });
  await trial.stack.expectNothingToDo();

  trial.emulator.changeServer(String(trial.servers()[0]?.id), { toolkits: ["gmail"] });
  expect((await trial.stack.preview(["--refresh", "--diff"])).stdout).toContain("~ toolkits");
  await trial.stack.up(["--refresh"]);
  expect(trial.servers()[0]?.toolkits).toEqual(["gmail", "exa"]);

  await declare("");
  await trial.stack.up();
  expect(trial.servers()).toMatchObject([{ toolkits: ["gmail"] }]);
  await trial.finish();
});
