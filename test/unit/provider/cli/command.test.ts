import { join } from "node:path";
import { codeOf } from "../../../../provider/resources/loader";
import { apiAt } from "../../../support/composio";
import { createServer } from "../../../support/mcp-servers";
import { useCommand } from "../../../support/use-command";

const command = useCommand("exit 1");
const { emulator } = command;
beforeEach(async () => {
  await pulumi({ config: { "composio:apiKey": { value: "ak_test", secret: true } } });
});

/** Puts a command of that name in reach, which gives the version and the configuration that it is told. */
async function pulumi({
  version = "v3.258.0",
  config,
}: {
  version?: string;
  config?: object;
}): Promise<void> {
  const answer = config
    ? `echo '${JSON.stringify(config)}'`
    : "echo 'error: no stack selected' >&2; exit 255";
  const script = `[ "$1" = version ] && echo ${version} && exit\n${answer}`;
  await command.givenPulumi(script);
}

function run(args: string[], env: Record<string, string> = {}) {
  return command.run(["import", ...args], env);
}

async function given(...names: string[]): Promise<string[]> {
  const { mcpServers } = apiAt(emulator.url);
  const ids: string[] = [];
  for (const name of names) {
    ids.push((await createServer(mcpServers, { name, auth_config_ids: ["ac_gmail_prod"] })).id);
  }
  return ids;
}

test("prints one resource, with inputs and outputs, and says what to do with it", async () => {
  const [id] = await given("Support desk");
  const { code, stdout, stderr } = await run(["Support desk"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    resources: [
      {
        type: "pulumi-nodejs:dynamic/composio:McpServer",
        name: "support-desk",
        id,
        inputs: { name: "Support desk", authConfigIds: ["ac_gmail_prod"], __provider: codeOf("McpServer") },
        outputs: expect.objectContaining({
          toolkits: ["gmail"],
          __managed: [],
          __provider: codeOf("McpServer"),
        }),
      },
    ],
  });
  expect(stderr).toContain("pulumi import --file import.json --generate-code=false");
  expect(stdout + stderr).not.toContain("ak_test");
  expect((await run([String(id)])).stdout).toBe(stdout);
});

test("says beside the file what was requested, where the environment asks for it", async () => {
  await given("Support desk");
  const quiet = await run(["Support desk"]);
  const { stdout, stderr } = await run(["Support desk"], { COMPOSIO_DEBUG: "1" });
  expect(stdout).toBe(quiet.stdout);
  expect(stderr).toMatch(
    /^pulumi-composio: GET \/api\/v3\/mcp\/\S+: 200 in \d+ ms \(attempt 1, request id \S+\)$/m,
  );
  expect(quiet.stderr).not.toContain("request id");
  expect(stdout + stderr).not.toContain("ak_test");
});

test("prints the program of those whose name matches, each under a name of its own", async () => {
  await given("Support desk", "support-desk", "2nd support", "Support desk server", "Billing");
  const { stdout } = await run(["--all", "--name-filter", "SUPPORT", "--typescript"]);
  expect(stdout).toBe(`import { McpServer } from "pulumi-composio";

const supportDeskServer = new McpServer("support-desk", {
  name: "Support desk",
  authConfigIds: ["ac_gmail_prod"],
});

const supportDesk2Server = new McpServer("support-desk-2", {
  name: "support-desk",
  authConfigIds: ["ac_gmail_prod"],
});

const _2ndSupportServer = new McpServer("2nd-support", {
  name: "2nd support",
  authConfigIds: ["ac_gmail_prod"],
});

const supportDeskServer2 = new McpServer("support-desk-server", {
  name: "Support desk server",
  authConfigIds: ["ac_gmail_prod"],
});
`);
});

test("leaves out what no program may declare, and says why", async () => {
  const [, id = ""] = await given("support", "other");
  emulator.changeServer(id, { name: "a_b" });
  const { code, stdout, stderr } = await run(["--all", "--kind", "server", "--typescript"]);
  expect(code).toBe(0);
  expect(stdout).not.toContain("a_b");
  expect(stderr).toContain(
    `the MCP server "a_b" with the id ${id} is left out: its name must be 4 to 30 characters`,
  );
  expect(await run(["a_b"])).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(/nothing to import/),
  });
});

test("takes the key from the environment where no stack is selected", async () => {
  await pulumi({});
  await given("support");
  expect(await run(["support"], { COMPOSIO_API_KEY: "ak_env" })).toMatchObject({ code: 0 });
  expect(await run(["support"])).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /No Composio API key is configured.*\n?.*was not read: .*no stack selected/,
    ),
  });
  expect(await run(["support", "--stack", "dev"], { COMPOSIO_API_KEY: "ak_env" })).toMatchObject({ code: 1 });
});

test.each<[string, string]>([
  ["text", "ak_secret_0123456789 is the key"],
  ["text before JSON", 'using profile ak_secret_0123456789\n{"composio:apiKey":{"value":"ak_test"}}'],
  ["half of the JSON", '{"composio:apiKey":{"value":"ak_secret_0123456789'],
  ["JSON of another form", '{"composio:apiKey":"ak_secret_0123456789"}'],
  ["null", "null"],
  ["nothing", ""],
])(
  "says that the configuration cannot be read, and shows none of it, where the CLI prints %s",
  async (_, printed) => {
    const script = `[ "$1" = version ] && echo v3.258.0 && exit\ncat printed`;
    await command.givenFile("printed", printed);
    await command.givenPulumi(script);
    await given("support");
    const { code, stdout, stderr } = await run(["support"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("what `pulumi config --json --show-secrets` printed cannot be read");
    expect(stderr).not.toMatch(/ak_sec|at JSON/);
    // The environment may have all that is needed.
    expect(await run(["support"], { COMPOSIO_API_KEY: "ak_env" })).toMatchObject({ code: 0 });
  },
);

test("says how the CLI ended where it says nothing", async () => {
  await command.givenPulumi('[ "$1" = version ] && echo v3.258.0 && exit\nexit 7');
  expect((await run(["support"])).stderr).toContain(
    "pulumi config failed: it ended with 7 and without a word",
  );
  await command.givenPulumi("kill -9 $$");
  expect((await run(["support"])).stderr).toContain("pulumi version failed: it was ended by SIGKILL");
  await command.givenPulumi("echo hello");
  expect((await run(["support"])).stderr).toContain("what `pulumi version` printed cannot be read");
});

test.each([
  ["a name that is near another", ["suport"], /did you mean "support"\?/],
  ["no server and not all", [], /takes one id or name, .*, or --all/],
  ["a server and all", ["support", "--all"], /takes one id or name/],
  ["two servers", ["support", "desk"], /takes one id or name, in quotes/],
  ["a name for all", ["--all", "--as", "x"], /--as names one resource/],
  ["a filter for one", ["support", "--name-filter", "x"], /--name-filter narrows --all down/],
  ["an unknown kind", ["support", "--kind", "tool"], /--kind is one of (?:[a-z-]+, )+and not "tool"/],
  ["an unknown option", ["support", "--every"], /there is no option --every; --help lists/],
  ["the beginning of an option", ["--al"], /there is no option --al; did you mean "--all"\?\s*$/],
  ["a misspelt option", ["support", "--knid=server"], /there is no option --knid; did you mean "--kind"\?/],
  ["an option without its value", ["support", "--as"], /--as needs a value/],
  ["an option in the place of a value", ["support", "--as", "--typescript"], /--as needs a value/],
  ["a value that an option does not take", ["--all=yes"], /--all takes no value/],
])("refuses %s", async (_, args, reason) => {
  await given("support");
  expect(await run(args)).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(reason) });
});

test.each(["--help", "-h"])("%s explains the command in lines that a terminal can show", async (help) => {
  const { code, stdout } = await run([help]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ {2}ws_.*webhook subscription$/m);
  expect(stdout.split("\n").filter((line) => line.length > 120)).toEqual([]);
});

test("says what is needed when the Pulumi CLI is too old, or not there", async () => {
  await pulumi({ version: "v3.99.0" });
  const tooOld = /since version 3\.254\.0 of the Pulumi CLI, and this is 3\.99\.0/;
  expect(await run(["support"])).toMatchObject({ code: 1, stderr: expect.stringMatching(tooOld) });
  const { stderr } = await run(["support"], { PATH: join(command.folder(), "empty") });
  expect(stderr).toContain("the Pulumi CLI is not on the PATH");
});

test("explains what Composio refuses", async () => {
  emulator.faults.add({ operation: "any", kind: "error", times: 9, when: "before" });
  const { code, stderr } = await run(["support"], { COMPOSIO_RETRY_SECONDS: "0" });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /could not look up what is asked for: GET .*\n(.*\n)*.*What to do: run the command again/,
  );
});
