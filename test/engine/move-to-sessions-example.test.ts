import { type Emulator, startEmulator } from "composio-emulator";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { exampleEnvironment } from "../support/example-environment";
import { runCommand } from "../support/import-command";
import { copyExample, type ProjectFolder } from "../support/project-folder";

const KEY = "ak_move_0123456789";

let emulator: Emulator;
let project: ProjectFolder;
let stack: PulumiStack;

beforeAll(async () => {
  emulator = await startEmulator({ apiKeys: [KEY] });
  project = await copyExample("move-to-sessions");
  const env = exampleEnvironment(emulator, KEY);
  stack = await createPulumiStack({ cwd: project.path, env });
  await stack.init("move-test");
});
afterAll(async () => {
  await stack.cleanup();
  await project.remove();
  await emulator.close();
});

const servers = () => emulator.servers().filter(({ deleted }) => !deleted);
const sessions = () => emulator.sessions().filter(({ deleted }) => !deleted);

test("a server and its session stand side by side, with the same auth config and tools", async () => {
  await stack.up();
  const [server] = servers();
  const [session] = sessions();
  expect(session?.config).toMatchObject({
    user_id: "agent-7",
    auth_configs: { gmail: server?.auth_config_ids[0] },
    tools: { gmail: { enable: server?.allowed_tools } },
  });
  const { oldUrl, url, mcpJson } = await stack.outputs();
  expect({ oldUrl, url }).toEqual({
    oldUrl: `${emulator.url}/v3/mcp/${server?.id}/mcp?user_id=agent-7`,
    url: `${emulator.url}/tool_router/${session?.id}/mcp`,
  });
  expect(JSON.parse(String(mcpJson)).mcpServers.support.url).toBe(url);
  await stack.expectNothingToDo();
});

test("the command prints the session that the program declares", async () => {
  const args = ["migrate", "support", "--user-id", "agent-7"];
  const { code, stdout } = await runCommand(args, { cwd: project.path, env: stack.environment });
  expect(code).toBe(0);
  expect(stdout).toContain('userId: "agent-7"');
  expect(stdout).toContain('tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"] } }');
  expect(stdout).toContain("directTools: true");
});

test("the server goes alone, and then all of it", async () => {
  const before = sessions();
  await stack.setConfig({ keepServer: "false" });
  await stack.up();
  expect(servers()).toEqual([]);
  expect(sessions()).toEqual(before);
  expect(await stack.outputs()).not.toHaveProperty("oldUrl");
  await stack.expectNothingToDo();
  await stack.destroy();
  expect(sessions()).toEqual([]);
  expect((await stack.exportState()).deployment.resources ?? []).toEqual([]);
});
