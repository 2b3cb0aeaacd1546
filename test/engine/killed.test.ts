import { killCli, killProvider, updateInMidCreate } from "../support/killed-update";
import { startTrial, type Trial } from "../support/trial";

const SERVER = 'name: "support", authConfigIds: ["ac_gmail_prod"], allowedTools: ["A"]';

let trial: Trial;

beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.cleanup());

async function updateUnderWay() {
  await trial.program(`new McpServer("s", { ${SERVER} });`);
  return updateInMidCreate(trial, ["createMcpServer"], () => trial.servers().length > 0);
}

/** The next update names the server that has the name; with adoptExisting it goes on with that server. */
async function recoverByAdoption(): Promise<void> {
  const [lost] = trial.servers();
  const { code, stdout } = await trial.stack.run(["up", "--yes", "--skip-preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toContain(`the server with the id ${lost?.id} has this name`);
  expect(stdout).toContain("adoptExisting: true");

  await trial.program(`
    const server = new McpServer("s", { ${SERVER}, adoptExisting: true });
    exports.id = server.id;
  `);
  trial.requests();
  await trial.stack.preview();
  expect(trial.requests()).toEqual([]);
  await trial.stack.up();
  expect(trial.requests()).toEqual(["createMcpServer", "listMcpServers", "getMcpServer"]);
  expect(await trial.stack.outputs()).toEqual({ id: lost?.id });
  expect(trial.emulator.servers()).toHaveLength(1);
}

test("a CLI that is killed in the middle of a create loses nothing", async () => {
  await killCli(await updateUnderWay());
  await trial.stack.run(["cancel", "--yes"]);
  await recoverByAdoption();
  await trial.finish();
});

test("a provider process that is killed in the middle of a create loses nothing", async () => {
  expect(await killProvider(await updateUnderWay())).not.toBe(0);
  await recoverByAdoption();
  await trial.finish();
});

test("an existing server that is adopted is brought to what the program declares", async () => {
  await trial.program(
    'new McpServer("old", { name: "support", authConfigIds: ["ac_slack_prod"], allowedTools: ["Z"] });',
  );
  await trial.stack.up();
  const [existing] = trial.servers();
  const other = await startTrial({ baseUrl: () => trial.emulator.url });
  await other.program(`new McpServer("new", { ${SERVER}, adoptExisting: true });`);
  await other.stack.up();
  expect(trial.servers()).toMatchObject([
    { id: existing?.id, auth_config_ids: ["ac_gmail_prod"], allowed_tools: ["A"], toolkits: ["gmail"] },
  ]);
  await other.stack.expectNothingToDo();
  await other.stack.destroy();
  expect(trial.servers()).toEqual([]);
  await other.cleanup();
});

test("of two stacks that create the same name at once, one wins and the other says who has it", async () => {
  const other = await startTrial({ baseUrl: () => trial.emulator.url });
  await trial.program(`new McpServer("s", { ${SERVER} });`);
  await other.program(`new McpServer("s", { ${SERVER} });`);
  const results = await Promise.all(
    [trial, other].map(({ stack }) => stack.run(["up", "--yes", "--skip-preview"])),
  );
  expect(results.map(({ code }) => code === 0).sort()).toEqual([false, true]);
  expect(trial.emulator.servers()).toHaveLength(1);
  const [loser] = results.filter(({ code }) => code !== 0);
  expect(loser?.stdout).toContain(`the server with the id ${trial.servers()[0]?.id} has this name`);
  const [winner, second] = results[0]?.code === 0 ? [trial, other] : [other, trial];
  await winner.stack.expectNothingToDo();
  await second.stack.destroy();
  expect(trial.servers()).toHaveLength(1);
  await winner.stack.destroy();
  expect(trial.servers()).toEqual([]);
  await other.cleanup();
});

test("two resources of one program that want the same name never share a server", async () => {
  await trial.program(`
    const first = new McpServer("first", { ${SERVER} });
    new McpServer("second", { ${SERVER}, adoptExisting: true }, { dependsOn: first });
  `);
  const { code, stdout } = await trial.stack.run(["up", "--yes", "--skip-preview"]);
  expect(code).not.toBe(0);
  expect(stdout).toContain("another resource of this program has it");
  expect(trial.servers()).toHaveLength(1);
  await trial.program(`new McpServer("first", { ${SERVER} });`);
  await trial.finish();
});
