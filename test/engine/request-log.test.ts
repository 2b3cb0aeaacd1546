import { codeBlocks, readPage } from "../support/code-blocks";
import { NODE, startTrial, type Trial } from "../support/trial";
import { startYamlTrial } from "../support/yaml-trial";

const SERVER = 'new McpServer("support", { authConfigIds: ["ac_gmail_prod"] });';
const YAML_SERVER = `
resources:
  support:
    type: composio:McpServer
    properties:
      authConfigIds: [ac_gmail_prod]
`;

/** Also a busy machine answers within it what it answers at all. */
const LIMIT_SECONDS = "8";
const NEVER_MS = 10 * 60_000;

/** The program's language decides which host serves it. */
const HOSTS = [
  { host: "the dynamic provider", start: startTrial, program: SERVER, place: /pulumi:pulumi:Stack \(/ },
  { host: "the plugin", start: startYamlTrial, program: YAML_SERVER, place: /composio:index:McpServer \(/ },
];

let trial: Trial;

afterEach(() => trial.cleanup());

/** The lines of the log among the diagnostics, each once, in any order. */
function logged(stdout: string): string[] {
  const [, diagnostics = ""] = stdout.split("\nDiagnostics:\n");
  return [...diagnostics.matchAll(/^ *pulumi-composio: (.* in \d+ ms.*)$/gm)]
    .map(([, line]) => withoutQueue(String(line)))
    .sort();
}

/** A busy machine may let an attempt wait for its turn. */
function withoutQueue(line: string): string {
  return line.replace(/queued \d+ ms, /, "");
}

/** Returns what the log has to say of the requests since the last call, each answered at once. */
function answered(): string[] {
  const requests = trial.emulator.journal.requests();
  trial.emulator.journal.clear();
  return requests
    .map(
      ({ method, path, status, requestId }) =>
        `${method} ${path}: ${status} (attempt 1, request id ${requestId})`,
    )
    .sort();
}

/** A line without what differs from run to run. */
const withoutTimes = (line: string) => line.replace(/\?\S+(?=: )/, "").replace(/ in \d+ ms/, "");

describe.each(HOSTS)("with $host", ({ start, program, place }) => {
  test("each request of a life is a line, with its request id, and none is off", async () => {
    trial = await start({ config: { "composio:preflight": "true", "composio:debug": "true" } });
    await trial.program(program);
    const { stdout } = await trial.stack.preview();
    const looks = logged(stdout).map(withoutTimes);
    expect(looks.length).toBeGreaterThan(0);
    expect(looks).toEqual(answered());
    const up = await trial.stack.up();
    expect(logged(up.stdout)).toContainEqual(
      expect.stringMatching(/^POST \/api\/v3\/mcp\/servers: 20\d in \d+ ms/),
    );
    expect(logged(up.stdout).map(withoutTimes)).toEqual(answered());
    const [, diagnostics = ""] = up.stdout.split("\nDiagnostics:\n");
    expect(diagnostics.slice(0, diagnostics.indexOf("POST /api"))).toMatch(place);

    const refresh = await trial.stack.refresh();
    expect(logged(refresh.stdout).map(withoutTimes)).toEqual(answered());
    await trial.stack.setConfig({ "composio:debug": "0" });
    await trial.stack.up();
    const quiet = await trial.stack.refresh();
    expect(logged(quiet.stdout)).toEqual([]);
    expect(answered()).toHaveLength(1);

    // A destroy knows the configuration of the last update, and the environment of its own command.
    await trial.stack.run(["config", "rm", "composio:debug"]);
    await trial.stack.up();
    const destroy = await trial.stack.destroy([], { env: { COMPOSIO_DEBUG: "1" } });
    expect(logged(destroy.stdout).length).toBeGreaterThan(0);
    expect(logged(destroy.stdout).map(withoutTimes)).toEqual(answered());
  });

  test("what fails is a line too, with the wait before the next attempt", async () => {
    trial = await start({ config: { "composio:debug": "1" } });
    await trial.program(program);
    await trial.stack.up();
    const env = { COMPOSIO_REQUEST_TIMEOUT_SECONDS: LIMIT_SECONDS };
    const { faults } = trial.emulator;
    faults.add({ operation: "any", kind: "reset" });
    faults.add({ operation: "any", kind: "delay", ms: NEVER_MS });
    faults.add({ operation: "any", kind: "error" });
    const { stdout } = await trial.stack.refresh([], { env });
    const lines = logged(stdout).map((line) => line.replace(/^GET \S+ /, "").replace(/\d+ ms/g, "# ms"));
    expect(lines).toEqual(
      expect.arrayContaining([
        "no answer in # ms, ECONNRESET (attempt 1); next attempt in # ms",
        "no answer in # ms, timeout (attempt 2); next attempt in # ms",
        expect.stringMatching(/^500 in # ms \(attempt 3, request id \S+\); next attempt in # ms$/),
        expect.stringMatching(/^200 in # ms \(attempt 4, request id \S+\)$/),
      ]),
    );
    await trial.finish();
  });

  test("a misspelt value is an error that says what would be right", async () => {
    trial = await start({ config: { "composio:debug": "yes" } });
    await trial.program(program);
    const { code, stdout } = await trial.stack.run(["up", "--yes", "--skip-preview"]);
    expect(code).not.toBe(0);
    expect(stdout).toContain(
      "The setting composio:debug / COMPOSIO_DEBUG is neither true nor false: set it to true, false, 1 or 0, or unset it.",
    );
    expect(trial.requests()).toEqual([]);
  });
});

test("what a program looks up is in the log as well", async () => {
  trial = await startTrial({ config: { "composio:debug": "true" }, program: NODE });
  await trial.program(`
    const { getTools } = require("pulumi-composio");
    module.exports = async () => ({ tools: (await getTools({ toolkit: "gmail" })).tools.length });
  `);
  const { stdout } = await trial.stack.preview();
  expect(logged(stdout)).toEqual([
    expect.stringMatching(/^GET \/api\/v3\/tools\?.*limit=\d+: 200 in \d+ ms/),
  ]);
  expect(logged(stdout).map(withoutTimes)).toEqual(answered());
});

test("the documentation shows the lines as they are", async () => {
  const [example = ""] = codeBlocks("text", readPage("docs/request-log.md"));
  trial = await startTrial();
  await trial.program(SERVER);
  await trial.stack.up();
  trial.emulator.faults.add({ operation: "getMcpServer", kind: "error" });
  trial.emulator.faults.add({ operation: "getMcpServer", kind: "delay", ms: NEVER_MS });
  const env = { COMPOSIO_DEBUG: "1", COMPOSIO_REQUEST_TIMEOUT_SECONDS: LIMIT_SECONDS };
  const { stdout } = await trial.stack.refresh([], { env });
  const [, diagnostics = ""] = stdout.split("\nDiagnostics:\n");
  const shown = [...diagnostics.matchAll(/^ *(pulumi-composio: .*)$/gm)].map(([, line]) =>
    withoutQueue(String(line)),
  );
  const alike = (line: string) => line.replace(/[\da-f]{8}-[\da-f-]{27}/g, "<id>").replace(/\d+ ms/g, "# ms");
  expect(shown.map(alike)).toEqual(example.trimEnd().split("\n").map(alike));
});
