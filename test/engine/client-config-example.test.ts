import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { exampleEnvironment } from "../support/example-environment";
import { runNpm } from "../support/run-script";

const EXAMPLE = join(__dirname, "../../examples/client-config");
const FILE = join(EXAMPLE, ".mcp.json");
const KEY = "ak_client_config_0123456789";
const USER = "dev+1@example.com";

let emulator: Emulator;
let stack: PulumiStack;

beforeAll(async () => {
  emulator = await startEmulator({ apiKeys: [KEY] });
  const env = exampleEnvironment(emulator, KEY);
  stack = await createPulumiStack({ cwd: EXAMPLE, env });
  await stack.init("client-config-test");
  await stack.run(["config", "set", "--path", "authConfigIds[0]", "ac_github_prod"]);
  await stack.setConfig({ userId: USER });
});
afterAll(async () => {
  await rm(FILE, { force: true });
  await stack.cleanup();
  await emulator.close();
});

test("the outputs of the stack are files that MCP clients connect with, and hold no key", async () => {
  await stack.up();
  await runNpm(["run", "mcp-json"], { cwd: EXAMPLE, env: stack.environment });
  const text = await readFile(FILE, "utf8");
  expect(text).not.toContain(KEY);
  const [server] = emulator.servers();
  const url = `${emulator.url}/v3/mcp/${server?.id}/mcp?user_id=${encodeURIComponent(USER)}`;
  expect(JSON.parse(text)).toEqual({
    // biome-ignore lint/suspicious/noTemplateCurlyInString: The client puts the variable's value there.
    mcpServers: { issues: { type: "http", url, headers: { "x-api-key": "${COMPOSIO_API_KEY}" } } },
  });

  const { cursorJson, vscodeJson, ...others } = await stack.outputs();
  expect(Object.keys(others)).toEqual(["mcpJson"]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: The client puts the variable's value there.
  const headers = { "x-api-key": "${env:COMPOSIO_API_KEY}" };
  expect(JSON.parse(String(cursorJson))).toEqual({ mcpServers: { issues: { url, headers } } });
  expect(JSON.parse(String(vscodeJson))).toEqual({
    inputs: [
      { type: "promptString", id: "composio_api_key", description: "Composio API key", password: true },
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: The client puts the person's answer there.
    servers: { issues: { type: "http", url, headers: { "x-api-key": "${input:composio_api_key}" } } },
  });
});

test("nothing is left to do, and nothing is left after a destroy", async () => {
  await stack.expectNothingToDo();
  await stack.destroy();
  expect(emulator.servers()).toMatchObject([{ deleted: true }]);
  expect((await stack.exportState()).deployment.resources ?? []).toEqual([]);
});
