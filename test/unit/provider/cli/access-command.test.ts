import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { exported, preview, resource, session, step } from "../../../support/access/pulumi-output";
import { useCommand } from "../../../support/use-command";

const COMMAND = resolve(__dirname, "../../../../provider/bin/pulumi-composio.js");
const GMAIL = { toolkits: { enable: ["gmail"] } };
const BOTH = { toolkits: { enable: ["gmail", "slack"] } };
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const WIDER = preview([step("update", session("agent", GMAIL), session("agent", BOTH))]);

const command = useCommand("echo 'error: no stack selected' >&2; exit 255");
const { emulator } = command;

interface Result {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command, with the text on its standard input. */
function run(args: string[], input: string | Buffer = "", env: Record<string, string> = {}): Promise<Result> {
  return new Promise((done) => {
    const options = { cwd: command.folder(), env: { ...command.path(), ...env } };
    const child = execFile(
      process.execPath,
      [COMMAND, "access", ...args],
      options,
      (error, stdout, stderr) => {
        done({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      },
    );
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}

async function file(name: string, text: string): Promise<string> {
  await command.givenFile(name, text);
  return name;
}

test("a state is a table of who may do what", async () => {
  const { code, stdout } = await run(["--offline"], exported(session("agent", GMAIL)));
  expect(code).toBe(0);
  expect(stdout).toContain("One agent.");
  expect(stdout).toMatch(/│ agent +│ acts for the user "agent-7" +│/);
  expect(stdout).toContain("gmail: every tool");
  expect(stdout).not.toContain("\u001b[");
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
});

test("two states, a preview, and several files", async () => {
  const [before, after] = [
    await file("before.json", exported(session("agent", GMAIL))),
    await file("after.json", exported(session("agent", BOTH))),
  ];
  const compared = await run([after, "--before", before, "--offline", "--format", "json"]);
  expect(JSON.parse(compared.stdout)).toMatchObject({
    version: 1,
    isCompared: true,
    counts: { wider: 1, same: 0 },
    agents: [{ name: "agent", change: { verdict: "wider", opened: ["the toolkit slack"] } }],
  });
  expect((await run(["--offline", "--format=markdown"], WIDER)).stdout).toContain(
    "- may now: the toolkit slack",
  );
  const several = await run([before, after, "--offline"]);
  expect(several.stdout).toMatch(/before\.json[\s\S]*after\.json|after\.json[\s\S]*before\.json/);
});

/** Each run is a process of its own. */
const LIMIT_MS = 120_000;

test(
  "the gate has an exit code of its own, and its exceptions",
  async () => {
    const unknown = preview([
      step("update", session("agent", GMAIL), session("agent", { toolkits: { enable: ["gmail", UNKNOWN] } })),
    ]);
    const gate = ["--offline", "--fail-on", "wider"];
    expect(await run(gate, WIDER)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("stops this change: agent"),
    });
    expect(await run([...gate, "--ignore", "agent"], WIDER)).toMatchObject({ code: 0 });
    expect(await run([...gate, "--ignore", "agnet"], WIDER)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--ignore names "agnet", and no agent'),
    });
    expect(await run(gate, unknown)).toMatchObject({ code: 2 });
    expect(await run([...gate, "--allow-unknown"], unknown)).toMatchObject({ code: 0 });
    expect(
      await run(gate, preview([step("update", session("agent", BOTH), session("agent", GMAIL))])),
    ).toMatchObject({ code: 0 });
    const changed = preview([
      step("update", session("agent", GMAIL), session("agent", { toolkits: { enable: ["slack"] } })),
    ]);
    expect(await run([...gate, "--allow-unknown"], changed)).toMatchObject({ code: 2 });
    expect(await run(gate, exported())).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("--fail-on needs a change"),
    });
    // A state beside a change has agents that nothing would stop.
    await command.givenFile("state.json", exported(session("open", {})));
    expect(await run([...gate, "state.json", "-"], WIDER)).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("state.json is a state alone"),
    });
    expect(await run(["--offline", "state.json", "-"], WIDER)).toMatchObject({
      stdout: expect.stringContaining("1 agent of a state alone, compared with nothing"),
    });
  },
  LIMIT_MS,
);

test("what an older PowerShell writes is read", async () => {
  const text = Buffer.from(`\ufeff${exported(session("agent", GMAIL))}`, "utf16le");
  expect((await run(["--offline"], text)).stdout).toContain("One agent.");
});

test.each([
  [["--offlin"], "", 'did you mean "--offline"?'],
  [["--format", "html"], "", "--format is one of text, markdown, json"],
  [["--fail-on", "narrower"], "", "--fail-on is wider"],
  [["--allow-unknown"], "", "belong to --fail-on"],
  [["a", "b", "--before", "c"], "", "one file with another"],
  [["-", "--before", "-"], "", "can be one of the files"],
  [["missing.json"], "", "missing.json cannot be read: there is no such file"],
  [["--offline"], "", "the standard input is empty"],
  [["--offline"], "{}", "the standard input is JSON, but not of a stack"],
])("a mistake is a clear error: %p", async (args, input, message) => {
  const { code, stdout, stderr } = await run(args, input);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(message);
});

test("help says the options and the exit codes", async () => {
  const { code, stdout } = await run(["--help"]);
  expect(code).toBe(0);
  for (const text of ["--fail-on wider", "--allow-unknown", "--ignore", "--offline", "Exit codes:"]) {
    expect(stdout).toContain(text);
  }
});

test("with a key, Composio says how many tools that is, and is only asked", async () => {
  const env = { COMPOSIO_API_KEY: "ak_test", COMPOSIO_BASE_URL: emulator.url };
  emulator.reset();
  const state = exported(
    session("agent", { ...GMAIL, tags: { enable: ["readOnlyHint"] } }),
    resource("McpServer", "server", {
      authConfigIds: ["ac_slack_prod"],
      allowedTools: ["SLACK_SEND_MESSAGE"],
    }),
  );
  const { code, stdout, stderr } = await run(["--format", "json"], state, env);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { agents, remarks } = JSON.parse(stdout);
  expect(remarks).toEqual([]);
  expect(agents).toMatchObject([
    {
      name: "agent",
      access: { toolkits: [{ toolkit: "gmail", count: { tools: 2, write: 0, destroy: 0 } }] },
    },
    { name: "server", access: { toolkits: [{ toolkit: "slack", count: { tools: 1, write: 1 } }] } },
  ]);
  expect(emulator.journal.requests().every(({ method }) => method === "GET")).toBe(true);
});

test(
  "without a key, and where Composio does not answer, the report says so",
  async () => {
    const state = exported(session("agent", GMAIL));
    expect((await run([], state)).stdout).toContain("Composio was not asked (there is no key");
    emulator.faults.add({ kind: "answer", operation: "listTools", status: 403, body: {}, times: 10 });
    const env = { COMPOSIO_API_KEY: "ak_test", COMPOSIO_BASE_URL: emulator.url };
    const refused = await run([], state, env);
    expect(refused).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("it did not answer for every toolkit"),
    });
    emulator.reset();
    expect((await run(["--offline"], state, env)).stdout).toContain("Composio was not asked (--offline)");
  },
  LIMIT_MS,
);
