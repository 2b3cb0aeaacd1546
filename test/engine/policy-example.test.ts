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

const IMPORT = '{ McpServer } from "pulumi-composio"';
const HOSTS = [
  ["dynamic", "pulumi-composio"],
  ["native", "pulumi-composio/native"],
] as const;
const CLOSED = "sandbox: { enable: false },";

/** Runs a preview of the program with one more resource, of either host. */
async function previewWith(from: string, resource: string) {
  const line = `import * as more from "${from}";\n`;
  await example.replace("index.ts", `import ${IMPORT};`, `import ${IMPORT};\n${line}new more.${resource};`);
  const result = await pulumi.run(["preview", ...policy]);
  await example.replace("index.ts", `\n${line}new more.${resource};`, "");
  return result;
}

describe.each(HOSTS)("of the %s host", (_, from) => {
  test.each([
    ["no allow-list", CLOSED, "composio-session-allow-list-required"],
    [
      "every tool of a toolkit",
      `${CLOSED} toolkits: { enable: ["github"] }`,
      "composio-destructive-tools-approved",
    ],
    [
      "a destructive tool that nobody approves, in lower case",
      `${CLOSED} toolkits: { enable: ["github"] }, tools: { GitHub: { enable: ["github_merge_a_pull_request"] } }`,
      "composio-destructive-tools-approved",
    ],
    ["a proxy", `${CLOSED} toolkits: { enable: [] }, proxyExecute: true`, "composio-proxy-forbidden"],
    ["code that may send requests", "toolkits: { enable: [] }", "composio-proxy-forbidden"],
  ])("a session with %s is refused", async (_, inputs, name) => {
    const { code, stdout } = await previewWith(from, `Session("agent", { userId: "agent-7", ${inputs} })`);
    expect(code).not.toBe(0);
    expect(stdout).toContain(`[mandatory]  ${name}`);
  });

  test.each([
    [
      "approvals by name and by toolkit",
      'toolkits: { enable: ["github", "gmail"], requireApproval: ["gmail"] }, ' +
        'tools: { github: { enable: ["GITHUB_MERGE_A_PULL_REQUEST"], requireApproval: ["GITHUB_MERGE_A_PULL_REQUEST"] } }',
    ],
    [
      "approvals by what tools do",
      'toolkits: { enable: ["github"] }, tags: { requireApproval: ["destructiveHint"] }',
    ],
    [
      "tools that read",
      'toolkits: { enable: ["github"] }, tools: { github: { tags: { enable: ["readOnlyHint"] } } }',
    ],
    ["tools of which none destroys", 'toolkits: { enable: ["slack"] }'],
  ])("a session with %s passes", async (_, inputs) => {
    const { stdout } = await previewWith(
      from,
      `Session("agent", { userId: "agent-7", ${CLOSED} ${inputs} })`,
    );
    expect(stdout).not.toContain("[mandatory]");
    expect(stdout).toContain("Session");
  });

  test("a server without a list is refused", async () => {
    const { stdout } = await previewWith(from, 'McpServer("open", { authConfigIds: [], toolkits: ["exa"] })');
    expect(stdout).toContain("[mandatory]  composio-allowed-tools-required");
  });
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
