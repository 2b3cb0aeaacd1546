import { type Emulator, startEmulator } from "composio-emulator";
import { PLUGIN_FOLDER } from "../../tools/plugin-package/folder";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { accessInPreview } from "../support/access/access-in-preview";
import { copyExample } from "../support/project-folder";

let emulator: Emulator;
let stack: PulumiStack;

beforeAll(async () => {
  emulator = await startEmulator({ apiKeys: ["ak_yaml_0123456789"] });
  const example = await copyExample("yaml");
  stack = await createPulumiStack({ cwd: example.path, language: "yaml", folders: [PLUGIN_FOLDER] });
  await stack.init();
  await stack.setConfig({ "composio:baseUrl": emulator.url }, { "composio:apiKey": "ak_yaml_0123456789" });
});
afterAll(async () => {
  await stack.cleanup();
  await emulator.close();
});

test("a program in YAML needs the plugin on PATH, and nothing else", async () => {
  expect((await accessInPreview(stack)).agents).toMatchObject([
    { kind: "McpServer", name: "support", change: { verdict: "wider" } },
  ]);
  await stack.up();
  const [server] = emulator.servers();
  expect(await stack.outputs()).toEqual({
    url: `${emulator.url}/v3/mcp/${server?.id}/mcp?user_id=agent-7`,
    id: server?.id,
    name: server?.name,
  });
  await stack.expectNothingToDo();
  await stack.destroy();
  expect(emulator.servers()).toMatchObject([{ deleted: true }]);
});
