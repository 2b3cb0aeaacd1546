import { startPluginProcess } from "../support/host-process";
import { startYamlTrial } from "../support/yaml-trial";

test("Pulumi uses a plugin that was started by hand, with the environment in which it was started", async () => {
  const trial = await startYamlTrial();
  const plugin = await startPluginProcess({ COMPOSIO_DEBUG: "1" }, "person");
  try {
    await trial.program(`
resources:
  support:
    type: composio:McpServer
    properties:
      authConfigIds: [ac_gmail_prod]
`);
    const env = { PULUMI_DEBUG_PROVIDERS: `composio:${plugin.port}` };
    const { stdout } = await trial.stack.up([], { env });
    expect(trial.servers()).toHaveLength(1);
    expect(stdout).toMatch(
      /pulumi-composio: POST \/api\/v3\/mcp\/servers: 20\d in \d+ ms \(attempt 1, request id /,
    );
    const later = await trial.stack.refresh([], { env });
    expect(later.stdout).toMatch(/pulumi-composio: GET \/api\/v3\/mcp\/.*: 200 in/);
    await trial.finish();
  } finally {
    await plugin.stop();
    await trial.cleanup();
  }
});
