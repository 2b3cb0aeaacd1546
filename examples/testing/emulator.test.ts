import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { LocalWorkspace, type Stack } from "@pulumi/pulumi/automation";
import { type Emulator, startEmulator } from "composio-emulator";

let emulator: Emulator;
let state: string;
let stack: Stack;

beforeAll(async () => {
  emulator = await startEmulator();
  state = await mkdtemp(join(tmpdir(), "composio-testing-"));
  const envVars = {
    PULUMI_BACKEND_URL: pathToFileURL(state).href,
    PULUMI_CONFIG_PASSPHRASE: "of a throw-away stack",
    COMPOSIO_API_KEY: "any",
    COMPOSIO_BASE_URL: emulator.url,
  };
  stack = await LocalWorkspace.createStack({ stackName: "emulator-test", workDir: __dirname }, { envVars });
});
afterAll(async () => {
  await emulator.close();
  await stack.workspace.removeStack(stack.name, { force: true });
  await rm(state, { recursive: true });
});

const servers = () => emulator.servers().filter(({ deleted }) => !deleted);
const allowedTools = () => servers().map(({ allowed_tools }) => allowed_tools);

test("the servers are made, and then nothing is left to do", async () => {
  await stack.up();
  expect(servers()).toHaveLength(2);
  await stack.preview({ expectNoChanges: true });
  await stack.refresh({ expectNoChanges: true });
});

test("a tool that somebody adds in Composio is taken away by the next update", async () => {
  const declared = allowedTools();
  for (const { id, allowed_tools } of servers()) {
    emulator.changeServer(id, { allowed_tools: [...allowed_tools, "EXA_SEARCH"] });
  }
  await stack.up({ refresh: true });
  expect(allowedTools()).toEqual(declared);
});

test("nothing is left when the stack is destroyed", async () => {
  await stack.destroy();
  expect(servers()).toEqual([]);
});
