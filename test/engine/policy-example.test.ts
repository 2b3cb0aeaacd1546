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
  policy = ["--policy-pack", await policyPackProgram(example, "pack")];
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

const SESSION = "export const id = support.id;";

test.each([
  ["no allow-list", "", "composio-session-allow-list-required"],
  ["every tool of a toolkit", 'toolkits: { enable: ["github"] },', "composio-destructive-tools-approved"],
  [
    "a destructive tool that nobody approves",
    'toolkits: { enable: ["github"] }, tools: { github: { enable: ["GITHUB_MERGE_A_PULL_REQUEST"] } },',
    "composio-destructive-tools-approved",
  ],
])("a session with %s is refused", async (_, inputs, name) => {
  const session = `${SESSION}\nnew Session("agent", { userId: "agent-7", ${inputs} });`;
  await example.replace("index.ts", SESSION, session);
  await example.replace("index.ts", "{ McpServer }", "{ McpServer, Session }");
  const { code, stdout } = await pulumi.run(["preview", ...policy]);
  expect(code).not.toBe(0);
  expect(stdout).toContain(`[mandatory]  ${name}`);
  await example.replace("index.ts", session, SESSION);
  await example.replace("index.ts", "{ McpServer, Session }", "{ McpServer }");
});

test("a session with an allow-list and approvals passes", async () => {
  const inputs =
    'toolkits: { enable: ["github", "gmail"], requireApproval: ["gmail"] }, ' +
    'tools: { github: { enable: ["GITHUB_MERGE_A_PULL_REQUEST"], requireApproval: ["GITHUB_MERGE_A_PULL_REQUEST"] } },';
  const session = `${SESSION}\nnew Session("agent", { userId: "agent-7", ${inputs} });`;
  await example.replace("index.ts", SESSION, session);
  await example.replace("index.ts", "{ McpServer }", "{ McpServer, Session }");
  const { stdout } = await pulumi.preview(policy);
  expect(stdout).not.toContain("[mandatory]");
  await example.replace("index.ts", session, SESSION);
  await example.replace("index.ts", "{ McpServer, Session }", "{ McpServer }");
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
