import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { createPulumiStack } from "../../tools/pulumi-stack";

const REPOSITORY = join(__dirname, "../..");

let emulator: Emulator;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

test.each([
  ["the example's folder", join(REPOSITORY, "examples/quickstart")],
  ["the root of the repository", REPOSITORY],
])("the quickstart runs as a user runs it, from %s", async (_, cwd) => {
  const env = { COMPOSIO_API_KEY: "ak_quickstart", COMPOSIO_BASE_URL: emulator.url };
  const stack = await createPulumiStack({ cwd, env });
  try {
    await stack.init("quickstart-test");
    expect((await stack.run(["preview"])).stdout).toContain("composio-quickstart:authConfigIds");
    await stack.run(["config", "set", "--path", "authConfigIds[0]", "ac_gmail_prod"]);

    const { stdout } = await stack.up();
    expect(stdout).toContain("+ 2 created");
    const [server] = emulator.servers();
    expect(await stack.outputs()).toEqual({
      url: `${emulator.url}/v3/mcp/${server?.id}/mcp?user_id=agent-7`,
      id: server?.id,
      name: server?.name,
      mcpUrl: `${emulator.url}/v3/mcp/${server?.id}/mcp`,
      commands: { claude: expect.any(String), cursor: expect.any(String), windsurf: expect.any(String) },
    });
    await stack.expectNothingToDo();
    await stack.destroy();
    expect(emulator.servers()).toMatchObject([{ deleted: true }]);
    expect((await stack.exportState()).deployment.resources ?? []).toEqual([]);
  } finally {
    await stack.cleanup();
  }
});
