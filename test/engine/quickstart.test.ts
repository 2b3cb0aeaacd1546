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
  const ofCatalogue = emulator.authConfigs().map(({ id }) => id);
  const env = { COMPOSIO_API_KEY: "ak_quickstart", COMPOSIO_BASE_URL: emulator.url };
  const stack = await createPulumiStack({ cwd, env });
  try {
    await stack.init("quickstart-test");
    expect((await stack.preview()).stdout).toContain("+ 3 to create");
    expect(emulator.journal.requests("createAuthConfig")).toEqual([]);

    expect((await stack.up()).stdout).toContain("+ 3 created");
    const [server] = emulator.servers();
    const [authConfig, ...others] = emulator.authConfigs().filter(({ id }) => !ofCatalogue.includes(id));
    expect(others).toEqual([]);
    expect(authConfig).toMatchObject({ toolkit: "gmail", is_composio_managed: true, status: "ENABLED" });
    expect(server).toMatchObject({ auth_config_ids: [authConfig?.id], toolkits: ["gmail"] });
    expect(await stack.outputs()).toEqual({
      url: `${emulator.url}/v3/mcp/${server?.id}/mcp?user_id=agent-7`,
      id: server?.id,
      name: server?.name,
      mcpUrl: `${emulator.url}/v3/mcp/${server?.id}/mcp`,
      commands: { claude: expect.any(String), cursor: expect.any(String), windsurf: expect.any(String) },
      authConfigId: authConfig?.id,
    });
    await stack.expectNothingToDo();
    await stack.destroy();
    expect(emulator.servers()).toMatchObject([{ deleted: true }]);
    const left = emulator.authConfigs().filter(({ deleted }) => !deleted);
    expect(left.map(({ id }) => id)).toEqual(ofCatalogue);
    expect((await stack.exportState()).deployment.resources ?? []).toEqual([]);
  } finally {
    await stack.cleanup();
  }
});
