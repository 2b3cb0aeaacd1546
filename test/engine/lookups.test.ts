import { NODE, startTrial, type Trial } from "../support/trial";

let trial: Trial;

beforeEach(async () => {
  trial = await startTrial({ program: NODE });
});
afterEach(() => trial.cleanup());

const LOOKUPS = 'const { getAuthConfigs, getMcpServerOutput, getTools } = require("pulumi-composio");';

test("a server is made of what is looked up, and another one is looked up when it is there", async () => {
  await trial.program(`${LOOKUPS}
    module.exports = (async () => {
      const { authConfigs } = await getAuthConfigs({ toolkit: "gmail" });
      const { tools } = await getTools({ toolkit: "gmail" });
      const server = new McpServer("support", {
        authConfigIds: authConfigs.map(({ id }) => id),
        allowedTools: tools.map(({ slug }) => slug).filter((slug) => slug.startsWith("GMAIL_FETCH")),
      });
      const found = getMcpServerOutput({ name: server.name }, { dependsOn: server });
      return { id: server.id, found: found.id };
    })();
  `);
  const { stdout } = await trial.stack.preview();
  expect(stdout).toMatch(/found *: \[unknown\]/);
  expect(trial.requests().sort()).toEqual(["listAuthConfigs", "listTools"]);
  await trial.stack.up();
  const [server] = trial.servers();
  expect(server).toMatchObject({ auth_config_ids: ["ac_gmail_prod", "ac_gmail_staging"] });
  expect(await trial.stack.outputs()).toEqual({ id: server?.id, found: server?.id });
  await trial.finish();
});

test("a look-up that depends on a component waits for the servers in it", async () => {
  await trial.program(`${LOOKUPS}
    class Team extends pulumi.ComponentResource {
      constructor(name) {
        super("trial:index:Team", name);
        new McpServer("support", { name: "support desk", authConfigIds: ["ac_gmail_prod"] }, { parent: this });
        this.registerOutputs();
      }
    }
    exports.found = getMcpServerOutput({ name: "support desk" }, { dependsOn: new Team("team") }).id;
  `);
  expect((await trial.stack.preview()).stdout).toMatch(/found *: \[unknown\]/);
  expect(trial.requests()).toEqual([]);
  await trial.stack.up();
  expect(await trial.stack.outputs()).toEqual({ found: trial.servers()[0]?.id });
  await trial.finish();
});

test("a look-up that fails ends the program with what to do, and without the key", async () => {
  await trial.program(`${LOOKUPS}
    exports.url = getMcpServerOutput({ name: "suport" }).mcpUrl;
    new McpServer("support", { name: "support", authConfigIds: ["ac_gmail_prod"] });
  `);
  const { code, stdout, stderr } = await trial.stack.run(["up", "--yes", "--skip-preview"]);
  expect(code).not.toBe(0);
  expect(stdout + stderr).toContain('There is no MCP server with the name "suport"');
  expect(stdout + stderr).not.toMatch(/ak_trial|is a secret|find-server/);
  await trial.stack.destroy();
});
