import { codeOf, dynamicType } from "../../../../provider/resources/loader";
import { apiAt } from "../../../support/composio";
import { useCommand } from "../../../support/use-command";

const command = useCommand(
  "[ $1 = version ] && echo v3.258.0\n[ $1 = stack ] && cat state.json\n[ $1 != config ]",
);
const { emulator } = command;

function run(...args: string[]) {
  return command.run(args, { COMPOSIO_API_KEY: "ak_test" });
}

async function givenSession(body: object): Promise<string> {
  return (await apiAt(emulator.url).sessions.create({ user_id: "agent-7", ...body })).id;
}

/** A state with one MCP server. */
async function givenState(outputs: object, name = "support"): Promise<void> {
  const urn = `urn:pulumi:dev::agents::${dynamicType("McpServer")}::${name}`;
  const state = { version: 3, deployment: { resources: [{ type: dynamicType("McpServer"), urn, outputs }] } };
  await command.givenFile("state.json", JSON.stringify(state));
}

test("a session is printed by its id, as the program that declares it and as what the state holds", async () => {
  const id = await givenSession({
    toolkits: { enable: ["gmail"] },
    auth_configs: { gmail: "ac_gmail_prod" },
    manage_connections: { enable: false },
    multi_account: { enable: true },
  });
  const { code, stdout } = await run("import", id, "--as", "agent");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    resources: [
      {
        type: "pulumi-nodejs:dynamic/composio:Session",
        name: "agent",
        id,
        inputs: { userId: "agent-7", toolkits: { enable: ["gmail"] }, __provider: codeOf("Session") },
        outputs: { sessionId: id, configVersion: 1 },
      },
    ],
  });
  const printed = await run("import", id, "--kind", "session", "--typescript");
  expect(printed.stdout).toBe(`import { Session } from "pulumi-composio";

const agent7Session = new Session("agent-7", {
  userId: "agent-7",
  toolkits: { enable: ["gmail"] },
  authConfigs: { gmail: "ac_gmail_prod" },
  manageConnections: { enable: false },
  multiAccount: { enable: true },
});
`);
});

test("five inputs that make direct tools are printed as that", async () => {
  const id = await givenSession({
    toolkits: { enable: ["gmail"] },
    preload: { tools: "all" },
    search: { enable: false },
    execute: { enable_multi_execute: false },
    manage_connections: { enable: false, callback_url: "https://example.com/" },
    workbench: { enable: false },
  });
  const { stdout } = await run("import", id, "--typescript");
  expect(stdout).toContain(`  toolkits: { enable: ["gmail"] },
  directTools: true,
  manageConnections: { callbackUrl: "https://example.com/" },
});`);
});

test("what no program can declare is told", async () => {
  const id = await givenSession({ instant: { toolkits: { enable: ["exa"] } } });
  const { code, stderr } = await run("import", id, "--typescript");
  expect(code).toBe(0);
  expect(stderr).toContain(`with the id ${id} has more of instant than a program can declare`);
  expect((await run("import", await givenSession({}), "--typescript")).stderr).not.toContain("can declare");
});

test("sessions that are not there, or not asked for by id, are told", async () => {
  const none = await run("import", "trs_none");
  expect(none.code).toBe(1);
  expect(none.stderr).toContain('There is no session with the id "trs_none"');
  const all = await run("import", "--all");
  expect(all.stderr).toContain("sessions are left out, because Composio has no list of them");
  const only = await run("import", "--all", "--kind", "session");
  expect(only).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringContaining("there is nothing to import"),
  });
  expect(emulator.journal.requests("listAuthConfigs")).toHaveLength(1);
});

test("a server of the state is printed as the session that it corresponds to", async () => {
  emulator.changeAuthConfig("ac_gmail_prod", { is_enabled_for_tool_router: true });
  await givenState({
    authConfigIds: ["ac_gmail_prod", "ac_gmail_staging", "ac_slack_prod", "ac_none"],
    toolkits: ["gmail", "slack", "exa"],
    allowedTools: ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS", "EXA_SEARCH", "OLD_TOOL"],
    managedAuthViaComposio: true,
  });
  const { code, stdout } = await run("migrate", "support", "--user-id", "agent-7");
  expect(code).toBe(0);
  expect(stdout).toContain(`const supportSession = new Session("support", {
  userId: "agent-7",
  toolkits: { enable: ["gmail", "exa"] },
  authConfigs: { gmail: "ac_gmail_prod" },
  tools: {
    gmail: { enable: ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS"] },
    exa: { enable: ["EXA_SEARCH"] },
  },
  directTools: true,
});`);
  for (const note of [
    "// The auth config ac_gmail_staging is of gmail too",
    "// The auth config ac_none does not exist any more",
    "// The auth config ac_slack_prod is not enabled for sessions",
    "// The toolkit of the tool OLD_TOOL is not known",
    "// The server allows no tool of slack, which is left out.",
    "// managedAuthViaComposio: ",
    "// A server is shared by all users, and a session acts for one",
  ]) {
    expect(stdout).toContain(note);
  }
  expect(emulator.sessions()).toEqual([]);
});

test("a server that allows every tool gets all of its toolkits", async () => {
  await givenState({ authConfigIds: ["ac_slack_prod"], noAuthApps: ["exa"], allowedTools: [] });
  const { stdout } = await run("migrate", "support", "--user-id", "ci");
  expect(stdout).toContain('toolkits: { enable: ["slack", "exa"] },');
  expect(stdout).toContain("// The server allows every tool of its toolkits.");
});

test("a state of many megabytes is read", async () => {
  await givenState({ authConfigIds: ["ac_slack_prod"], noAuthApps: [], padding: "x".repeat(20_000_000) });
  expect(await run("migrate", "support", "--user-id", "ci")).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('toolkits: { enable: ["slack"] },'),
  });
});

test("a state that is no JSON is not quoted", async () => {
  await command.givenFile("state.json", "secret_0123456789");
  const { code, stderr } = await run("migrate", "support", "--user-id", "ci");
  expect(code).toBe(1);
  expect(stderr).toContain("what `pulumi stack export` printed cannot be read");
  expect(stderr).not.toContain("secret");
});

test("a stack without resources has no server", async () => {
  await command.givenFile("state.json", '{"version":3,"deployment":{"resources":null}}');
  const { stderr } = await run("migrate", "support", "--user-id", "ci");
  expect(stderr).toContain('the stack has no MCP server with the logical name "support"');
});

test.each<[string, string[], string]>([
  ["no user", ["support"], "--user-id"],
  ["no such server", ["suport", "--user-id", "a"], 'did you mean "support"?'],
])("a migration with %s is refused", async (_, args, message) => {
  await givenState({ authConfigIds: [] });
  const { code, stderr } = await run("migrate", ...args);
  expect(code).toBe(1);
  expect(stderr).toContain(message);
});

test("a secret in the state, and tools that nobody knows, end a migration", async () => {
  await givenState({ authConfigIds: { "4dabf18193072939515e22adb298388d": "x", ciphertext: "y" } });
  expect((await run("migrate", "support", "--user-id", "a")).stderr).toContain("has a secret there");
  await givenState({ authConfigIds: [], allowedTools: ["OLD_TOOL"] });
  expect((await run("migrate", "support", "--user-id", "a")).stderr).toContain("knows none of the tools");
});
