import { join } from "node:path";
import { type Emulator, type StoredServer, startEmulator } from "composio-emulator";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { exampleEnvironment } from "../support/example-environment";

const TEAM = join(__dirname, "../../examples/team");

let emulator: Emulator;
let teams: PulumiStack;
let consumer: PulumiStack;

beforeAll(async () => {
  emulator = await startEmulator();
  const env = exampleEnvironment(emulator, "ak_team");
  teams = await createPulumiStack({ cwd: TEAM, env });
  consumer = teams.forProject(join(TEAM, "consumer"));
  await teams.init("team-test");
  await consumer.init("team-test");
  await consumer.setConfig({ teams: "organization/composio-team/team-test" });
});
afterAll(async () => {
  await consumer.cleanup();
  await teams.cleanup();
  await emulator.close();
});

const servers = () => emulator.servers().filter(({ deleted }) => !deleted);
const serversThat = (can: "read and write" | "only read") =>
  servers().filter(({ name }) => name.startsWith("audit of ") === (can === "only read"));
const idOf = (servers: StoredServer[], toolkit: string) =>
  servers.find(({ toolkits }) => toolkits.includes(toolkit))?.id;

test("each team gets a server for its agents and one that can only read", async () => {
  await teams.up();
  const forAgents = serversThat("read and write");
  const forAudits = serversThat("only read");
  expect(forAgents).toHaveLength(3);
  expect(forAudits).toHaveLength(3);
  for (const audit of forAudits) {
    const agents = forAgents.find(({ id }) => audit.name === `audit of ${id.slice(0, 8)}`);
    expect(agents).toMatchObject({ auth_config_ids: audit.auth_config_ids });
    expect(agents?.allowed_tools).toEqual(expect.arrayContaining([...audit.allowed_tools]));
    expect(agents?.allowed_tools.length).toBeGreaterThan(audit.allowed_tools.length);
  }
  const ids = (servers: StoredServer[]) => ({
    support: idOf(servers, "gmail"),
    platform: idOf(servers, "github"),
    docs: idOf(servers, "notion"),
  });
  expect(await teams.outputs()).toEqual({ agentServerIds: ids(forAgents), auditServerIds: ids(forAudits) });
  await teams.expectNothingToDo();
});

test("another project connects to a team's server by a stack reference, and leaves it alone", async () => {
  const before = servers();
  await consumer.up();
  const support = servers().find(({ id }) => id === idOf(serversThat("read and write"), "gmail"));
  expect(await consumer.outputs()).toEqual({
    url: `${emulator.url}/v3/mcp/${support?.id}/mcp?user_id=triage-agent`,
    tools: support?.allowed_tools,
  });
  await consumer.expectNothingToDo();
  await consumer.destroy();
  expect((await consumer.exportState()).deployment.resources ?? []).toEqual([]);
  expect(servers()).toEqual(before);
});

test("a change of one server is previewed as that alone, whatever is built from its id", async () => {
  const id = String(idOf(serversThat("read and write"), "github"));
  emulator.changeServer(id, { allowed_tools: ["GITHUB_MERGE_A_PULL_REQUEST"] });
  const { stdout } = await teams.preview(["--refresh"]);
  expect(stdout).toContain("platform-agents update");
  expect(stdout).toContain("~ 1 to update");
});

test("destroying the stack of the teams leaves nothing", async () => {
  await teams.destroy();
  expect(servers()).toEqual([]);
  expect((await teams.exportState()).deployment.resources ?? []).toEqual([]);
});
