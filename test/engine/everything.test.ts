import { everythingProgram, TENANT } from "../support/everything-program";
import { NODE, startTrial, type Trial } from "../support/trial";

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial({ config: { "composio:preflight": "true" }, program: NODE });
});
afterAll(() => trial.cleanup());

function live<Item extends { deleted?: boolean }>(items: Item[]): Item[] {
  return items.filter(({ deleted }) => !deleted);
}

test("all resources live in one stack, from the first preview to the destroy", async () => {
  const { emulator, stack } = trial;
  const catalogue = new Set(emulator.authConfigs().map(({ id }) => id));
  const authConfigs = () => live(emulator.authConfigs()).filter(({ id }) => !catalogue.has(id));

  await trial.program(everythingProgram());
  await stack.preview();
  expect(emulator.customToolkits()).toEqual([]);
  await stack.up();
  await stack.expectNothingToDo();
  const auth = authConfigs().find(({ toolkit }) => toolkit === "CUSTOM_ORDERS");
  expect(JSON.stringify(live(emulator.sessions()))).toContain(JSON.stringify(auth?.id));
  expect(live(emulator.triggerInstances())).toHaveLength(1);
  expect(live(emulator.webhookSubscriptions())).toHaveLength(1);

  await trial.program(
    everythingProgram({
      name: "Orders desk",
      approval: "requireApproval: [orders.toolkitSlug]",
      events: ["composio.trigger.message", "composio.trigger.disabled"],
    }),
  );
  await stack.up();
  await stack.expectNothingToDo();
  expect(live(emulator.customToolkits())).toMatchObject([{ name: "Orders desk" }]);
  expect(JSON.stringify(live(emulator.sessions()))).toContain("require_approval");
  expect(live(emulator.webhookSubscriptions())).toMatchObject([{ enabled_events: { length: 2 } }]);

  const state = JSON.stringify(await stack.exportState());
  const [hook] = emulator.webhookSubscriptions();
  const [project] = emulator.projects();
  expect(
    [TENANT, String(hook?.secret), String(project?.api_key)].filter((secret) => state.includes(secret)),
  ).toEqual([]);

  expect(live(emulator.webhookEndpoints())).toMatchObject([{ data: { signing_secret: TENANT } }]);
  const accounts = live(emulator.connectedAccounts()).length;
  await trial.finish();
  expect(live(emulator.connectedAccounts())).toHaveLength(accounts - 1);
  expect(live(emulator.triggerInstances())).toEqual([]);
  expect(live(emulator.projects())).toEqual([]);
  expect(live(emulator.webhookEndpoints())).toEqual([]);
  expect(live(emulator.customToolkits())).toEqual([]);
  expect(authConfigs()).toEqual([]);
  expect(live(emulator.sessions())).toEqual([]);
  expect(live(emulator.webhookSubscriptions())).toEqual([]);
});
