import { type Emulator, startEmulator } from "composio-emulator";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { exampleEnvironment } from "../support/example-environment";
import { KeySearch } from "../support/key-search";
import { copyExample, type ProjectFolder } from "../support/project-folder";

const KEY = "ak_service_agent_0123456789";
const LINEAR_KEY = "lin_api_0123456789abcdef";
const ROTATED = "lin_api_fedcba9876543210";
const HOOK = "https://hooks.example.com/composio";
const LONG_AGO = "2026-11-29T10:00:00.000Z";

let emulator: Emulator;
let project: ProjectFolder;
let stack: PulumiStack;
/** The ids of what the emulator has from the start. */
let initial: string[];

beforeAll(async () => {
  emulator = await startEmulator({ apiKeys: [KEY] });
  initial = [...emulator.authConfigs(), ...emulator.connectedAccounts()].map(({ id }) => id);
  project = await copyExample("service-agent");
  stack = await createPulumiStack({ cwd: project.path, env: exampleEnvironment(emulator, KEY) });
  await stack.init("service-agent-test");
  await stack.setConfig({ team: "team-1", webhookUrl: HOOK }, { linearKey: LINEAR_KEY });
});
afterAll(async () => {
  await stack.cleanup();
  await project.remove();
  await emulator.close();
});

/** The one object of each kind that there is beside those of the start. */
function world() {
  const one = <Item extends { id: string; deleted: boolean }>(items: Item[]): Item => {
    const [found, ...others] = items.filter(({ id, deleted }) => !deleted && !initial.includes(id));
    expect(others).toEqual([]);
    if (!found) {
      throw new Error("There is no object of a kind");
    }
    return found;
  };
  return {
    authConfig: one(emulator.authConfigs()),
    account: one(emulator.connectedAccounts()),
    session: one(emulator.sessions()),
    subscription: one(emulator.webhookSubscriptions()),
    trigger: one(emulator.triggerInstances()),
  };
}

/** Applies other settings, and gives the kinds whose object is a new one. */
async function replacedBy(config: Record<string, string>): Promise<string[]> {
  const before: Record<string, { id: string }> = world();
  await stack.setConfig(config);
  await stack.up();
  await stack.expectNothingToDo();
  return Object.entries(world()).flatMap(([kind, { id }]) => (before[kind]?.id === id ? [] : [kind]));
}

test("an agent has an account, a session and events, and then nothing differs", async () => {
  await stack.up();
  const { authConfig, account, session, subscription, trigger } = world();
  expect(authConfig).toMatchObject({ toolkit: "linear", auth_scheme: "API_KEY" });
  expect(account).toMatchObject({ auth_config_id: authConfig.id, user_id: "triage-agent" });
  expect(Object.values(account.val)).toContain(LINEAR_KEY);
  expect(session.config).toMatchObject({
    user_id: "triage-agent",
    toolkits: { enable: ["linear"] },
    connected_accounts: { linear: [account.id] },
  });
  expect(trigger).toMatchObject({
    trigger_name: "LINEAR_ISSUE_CREATED_TRIGGER",
    connected_account_id: account.id,
    trigger_config: { team_id: "team-1", interval: 15 },
  });
  expect(await stack.outputs({ showSecrets: true })).toEqual({
    sessionUrl: `${emulator.url}/tool_router/${session.id}/mcp`,
    accountId: account.id,
    triggerId: trigger.id,
    signingSecret: subscription.secret,
  });
  // An empty preview, and an empty refresh.
  await stack.expectNothingToDo();
});

test("another key is a change of the account in place, and neither stands in the clear", async () => {
  const { account } = world();
  await stack.setConfig({}, { linearKey: ROTATED });
  emulator.journal.clear();
  for (const search of [LINEAR_KEY, ROTATED].map((secret) => new KeySearch(stack, secret))) {
    await search.run(["preview", "--diff"]);
    await search.run(["up", "--yes", "--diff"]);
    await search.run(["stack", "export"]);
    expect(search.said()).toEqual([]);
    expect(await search.files(project.path)).toEqual([]);
  }
  const writes = emulator.journal.requests().filter(({ method }) => method !== "GET");
  expect(writes.map(({ operation }) => operation)).toEqual(["updateConnectedAccount"]);
  expect(world().account).toMatchObject({ id: account.id });
  expect(Object.values(world().account.val)).toContain(ROTATED);
  await stack.expectNothingToDo();
});

test("each input changes what the page of the example says", async () => {
  expect(await replacedBy({ team: "team-2", minutes: "60" })).toEqual(["trigger"]);
  expect(world().trigger).toMatchObject({ trigger_config: { team_id: "team-2", interval: 60 } });
  expect(await replacedBy({ paused: "true", webhookUrl: `${HOOK}/v2` })).toEqual([]);
  expect(world()).toMatchObject({
    subscription: { webhook_url: `${HOOK}/v2` },
    trigger: { disabled_at: expect.any(String) },
  });
  expect(await replacedBy({ paused: "false", user: "another-agent" })).toEqual([
    "account",
    "session",
    "trigger",
  ]);
  expect(world()).toMatchObject({ account: { user_id: "another-agent" }, trigger: { disabled_at: null } });
});

test("what is disabled or deleted elsewhere comes back", async () => {
  const { trigger, account } = world();
  emulator.changeTriggerInstance(trigger.id, { disabled_at: LONG_AGO });
  await stack.refresh();
  await stack.up();
  expect(world().trigger).toMatchObject({ id: trigger.id, disabled_at: null });

  // The trigger goes with its account, and the session is pinned to the new one.
  emulator.deleteTriggerInstance(trigger.id);
  emulator.deleteConnectedAccount(account.id);
  await stack.refresh();
  await stack.up();
  const after = world();
  expect(after.account.id).not.toBe(account.id);
  expect(after.trigger.id).not.toBe(trigger.id);
  expect(after.trigger.connected_account_id).toBe(after.account.id);
  expect(after.session.config.connected_accounts).toEqual({ linear: [after.account.id] });
  await stack.expectNothingToDo();
});

test("nothing is left after a destroy", async () => {
  await stack.destroy();
  const left = [
    ...emulator.authConfigs(),
    ...emulator.connectedAccounts(),
    ...emulator.sessions(),
    ...emulator.webhookSubscriptions(),
    ...emulator.triggerInstances(),
  ].filter(({ id, deleted }) => !deleted && !initial.includes(id));
  expect(left).toEqual([]);
  expect((await stack.exportState()).deployment.resources ?? []).toEqual([]);
});
