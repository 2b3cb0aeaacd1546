import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { exampleEnvironment } from "../support/example-environment";
import { policyPackProgram } from "../support/policy-pack";
import { copyExample, type ProjectFolder } from "../support/project-folder";
import { serveProgram } from "../support/served-programs";

const TOOLS = 'allowedTools: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"],';

let emulator: Emulator;
let example: ProjectFolder;
let pulumi: PulumiStack;
let policy: string[];

beforeAll(async () => {
  emulator = await startEmulator();
  example = await copyExample("policy");
  const env = exampleEnvironment(emulator, "ak_policy_0123456789");
  pulumi = await createPulumiStack({ cwd: example.path, env, client: await serveProgram(example.path) });
  await pulumi.init();
  await pulumi.run(["config", "set", "--path", "authConfigIds[0]", "ac_gmail_prod"]);
  policy = ["--policy-pack", await policyPackProgram(example, "node_modules/pulumi-composio-policy")];
});
afterAll(async () => {
  await pulumi.cleanup();
  await emulator.close();
});

test.each([
  ["without the list", ""],
  ["with an empty list", "allowedTools: [],"],
])("a server that allows every tool is refused, %s", async (_, tools) => {
  await example.replace("index.ts", TOOLS, tools || "// none");
  const { code, stdout } = await pulumi.run(["up", "--yes", "--skip-preview", ...policy]);
  expect(code).not.toBe(0);
  expect(stdout).toMatch(/\[mandatory\] {2}composio-allowed-tools-required .*McpServer: support/);
  expect(stdout).toContain("Name the tools that agents may use in allowedTools.");
  expect(emulator.servers()).toEqual([]);
  await example.replace("index.ts", tools || "// none", TOOLS);
});

test("a server that names its tools passes", async () => {
  await pulumi.up(policy);
  expect(emulator.servers()).toHaveLength(1);
  await pulumi.preview(["--expect-no-changes", ...policy]);
  await pulumi.refresh(["--expect-no-changes"]);
});

const IMPORT = 'import { McpServer } from "pulumi-composio";';
const HOSTS = [
  ["dynamic", "pulumi-composio"],
  ["native", "pulumi-composio/native"],
] as const;
const CLOSED = "sandbox: { enable: false }";

/** A resource by the name that it gets in the program, its inputs, and the rule that refuses it. */
const REFUSED = [
  ["session-without-list", "Session", `${CLOSED}`, "composio-session-allow-list-required"],
  [
    "session-with-every-tool",
    "Session",
    `${CLOSED}, toolkits: { enable: ["github"] }`,
    "composio-destructive-tools-approved",
  ],
  [
    "session-with-destructive-tool-in-lower-case",
    "Session",
    `${CLOSED}, toolkits: { enable: ["github"] }, tools: { GitHub: { enable: ["github_merge_a_pull_request"] } }`,
    "composio-destructive-tools-approved",
  ],
  [
    "session-with-proxy",
    "Session",
    `${CLOSED}, toolkits: { enable: [] }, proxyExecute: true`,
    "composio-proxy-forbidden",
  ],
  ["session-with-code", "Session", "toolkits: { enable: [] }", "composio-proxy-forbidden"],
  [
    "server-without-list",
    "McpServer",
    'authConfigIds: [], toolkits: ["exa"]',
    "composio-allowed-tools-required",
  ],
  [
    "account-for-all",
    "ConnectedAccount",
    'authConfigId: "ac_stripe_main", userId: "payments", credentials: { generic_api_key: "k" }, ' +
      'sharing: { accountType: "SHARED", allowAllUsers: true }',
    "composio-shared-account-listed",
  ],
  ["project-with-full-key", "Project", "createApiKey: true", "composio-full-access-key-forbidden"],
] as const;

const ALLOWED = [
  [
    "approvals-by-name-and-by-toolkit",
    'toolkits: { enable: ["github", "gmail"], requireApproval: ["gmail"] }, ' +
      'tools: { github: { enable: ["GITHUB_MERGE_A_PULL_REQUEST"], requireApproval: ["GITHUB_MERGE_A_PULL_REQUEST"] } }',
  ],
  ["approvals-by-hint", 'toolkits: { enable: ["github"] }, tags: { requireApproval: ["destructiveHint"] }'],
  [
    "tools-that-read",
    'toolkits: { enable: ["github"] }, tools: { github: { tags: { enable: ["readOnlyHint"] } } }',
  ],
  ["tools-of-which-none-destroys", 'toolkits: { enable: ["slack"] }'],
] as const;

/** Runs a preview of the program with more resources, of either host. */
async function previewWith(from: string, resources: string[], packs: string[]) {
  const lines = ["", `import * as more from "${from}";`, ...resources].join("\n");
  await example.replace("index.ts", IMPORT, IMPORT + lines);
  const result = await pulumi.run(["preview", ...packs]);
  await example.replace("index.ts", lines, "");
  return result;
}

/** The violations that are mandatory, each as the resource and the rule. */
function violationsIn(stdout: string): [name: string | undefined, rule: string | undefined][] {
  const lines = stdout.matchAll(/\[mandatory\] {2}(\S+) .*\((?:\S+): (\S+)\)/g);
  return [...lines].map(([, rule, name]) => [name, rule]);
}

describe.each(HOSTS)("of the %s host", (_, from) => {
  test("the pack refuses each resource that breaks a rule, and names the rule", async () => {
    const resources = REFUSED.map(([name, kind, inputs]) => {
      const user = kind === "Session" ? 'userId: "agent-7", ' : "";
      return `new more.${kind}("${name}", { ${user}${inputs} });`;
    });
    const { code, stdout } = await previewWith(from, resources, policy);
    expect(code).not.toBe(0);
    const expected = REFUSED.map(([name, , , rule]) => [name, rule]);
    expect(violationsIn(stdout)).toEqual(expect.arrayContaining(expected));
  });

  test("the pack lets what keeps to the rules pass", async () => {
    const sessions = ALLOWED.map(
      ([name, inputs]) => `new more.Session("${name}", { userId: "agent-7", ${CLOSED}, ${inputs} });`,
    );
    const account =
      'new more.ConnectedAccount("listed", { authConfigId: "ac_stripe_main", userId: "payments", ' +
      'credentials: { generic_api_key: "k" }, sharing: { accountType: "SHARED", allowedUserIds: ["agent-7"] } });';
    const resources = [...sessions, account];
    const { code, stdout } = await previewWith(from, resources, policy);
    expect(violationsIn(stdout)).toEqual([]);
    expect(code).toBe(0);
    for (const [name] of ALLOWED) {
      expect(stdout).toContain(name);
    }
  });
});

test("a pack of a company's own has the rules of the package, and others by the same model", async () => {
  const own = ["--policy-pack", await policyPackProgram(example, "pack")];
  const resources = [
    'new more.Session("notes", { userId: "agent-7", sandbox: { enable: false }, toolkits: { enable: ["slack"] } });',
    'new more.Session("open", { userId: "agent-7", sandbox: { enable: false } });',
  ];
  await example.write("agreed.json", JSON.stringify({ "company-toolkits": { toolkits: ["gmail"] } }));
  const config = ["--policy-pack-config", join(example.path, "agreed.json")];
  const { stdout } = await previewWith("pulumi-composio", resources, [...own, ...config]);
  expect(new Map(violationsIn(stdout))).toEqual(
    new Map([
      ["notes", "company-toolkits"],
      ["open", "composio-session-allow-list-required"],
    ]),
  );
  expect(stdout).toContain("Leave out slack: the company has agreed on gmail.");
});

test("a server with more tools than the policy's configuration says is pointed out", async () => {
  const limits = join(example.path, "limits.json");
  await example.write("limits.json", JSON.stringify({ "composio-tools-limited": { maximum: 1 } }));
  const { stdout } = await pulumi.preview([...policy, "--policy-pack-config", limits]);
  expect(stdout).toMatch(/\[advisory\] {2}composio-tools-limited/);
  expect(stdout).toContain("It allows 2 tools, which is more than 1.");
  await pulumi.destroy();
  expect(emulator.servers()).toMatchObject([{ deleted: true }]);
});
