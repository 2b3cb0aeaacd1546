import { API_KEY, type Trial } from "../support/trial";
import { serversInYaml } from "../support/yaml-program";
import { startYamlTrial } from "../support/yaml-trial";

const OTHER_KEY = "ak_other_0123456789abcdef";
const SERVERS = 12;
const REFRESH = ["refresh", "--yes", "--skip-preview"];

let trial: Trial;

// All of them find the same servers, and leave them as they were.
beforeAll(async () => {
  trial = await startYamlTrial({ emulator: { otherProjectKeys: [OTHER_KEY] } });
  const names = Array.from({ length: SERVERS }, (_, index) => `s${index}`);
  const declared = { properties: { authConfigIds: ["ac_gmail_prod"] } };
  await trial.program(serversInYaml(Object.fromEntries(names.map((name) => [name, declared]))));
  await trial.stack.up();
});
afterAll(() => trial.cleanup());

async function serversInState(): Promise<number> {
  const { deployment } = await trial.stack.exportState();
  return deployment.resources?.filter(({ type }) => type.endsWith(":McpServer")).length ?? 0;
}

describe.each(["gone", "refused", "not-found"] as const)("an API that is withdrawn (%s)", (withdrawn) => {
  test.each([
    ["a refresh", REFRESH],
    ["a destroy", ["destroy", "--yes", "--skip-preview"]],
  ])("keeps every server in the state through %s", async (_, command) => {
    trial.emulator.settings.withdrawn = withdrawn;
    const { code, stdout } = await trial.stack.run(command);
    expect(code).not.toBe(0);
    expect(stdout).toContain("the state is kept");
    expect(await serversInState()).toBe(SERVERS);
    trial.emulator.settings.withdrawn = "no";
    await trial.stack.expectNothingToDo();
  });
});

test.each([
  ["a refresh", [...REFRESH, "--run-program"]],
  ["a destroy", ["destroy", "--yes", "--skip-preview", "--run-program"]],
])("%s with the key of another project forgets no server", async (_, command) => {
  await trial.stack.setConfig({}, { "composio:apiKey": OTHER_KEY });
  const { code, stdout } = await trial.stack.run(command);
  expect(code).not.toBe(0);
  expect(stdout).toContain("check that the API key belongs to the Composio project of these resources");
  expect(await serversInState()).toBe(SERVERS);
  expect(trial.servers()).toHaveLength(SERVERS);
  await trial.stack.setConfig({}, { "composio:apiKey": API_KEY });
  // The state has the key of the last update.
  await trial.stack.up();
  await trial.stack.expectNothingToDo();
});

test("servers that were all deleted are gone, because their auth configs are there", async () => {
  for (const { id } of trial.servers()) {
    trial.emulator.deleteServer(id);
  }
  await trial.stack.refresh();
  expect(await serversInState()).toBe(0);
  await trial.stack.up();
  expect(trial.servers()).toHaveLength(SERVERS);
  await trial.finish();
});
