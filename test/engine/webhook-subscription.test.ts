import type { StoredWebhookSubscription } from "composio-emulator";
import { checkTypes } from "../support/check-types";
import { createElsewhere } from "../support/elsewhere";
import { runImport } from "../support/import-command";
import { PLUGIN } from "../support/native-trial";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";
import { API_KEY, type ProgramOfTrial, startTrial, type Trial } from "../support/trial";

const URL = "https://hooks.example.com/composio";
const UP = ["up", "--yes", "--skip-preview"];

let folder: ProjectFolder;
let trial: Trial;

/** Starts the trial of a test, in the dynamic host unless another is given. */
async function start(program?: ProgramOfTrial): Promise<void> {
  folder = await createProjectFolder({});
  trial = await startTrial({ folder, ...(program && { program }) });
}
afterEach(() => trial.cleanup());

/** The one subscription of the project. */
function subscription(): StoredWebhookSubscription | undefined {
  return trial.emulator.webhookSubscriptions().find(({ deleted }) => !deleted);
}

interface Declared {
  name?: string;
  url?: string;
  events?: string[];
  more?: string;
}

function declaration({
  name = "events",
  url = URL,
  events = ["composio.trigger.message"],
  more = "",
}: Declared): string {
  return `
    const hook = new WebhookSubscription("${name}", {
      webhookUrl: "${url}", enabledEvents: ${JSON.stringify(events)}, ${more}
    });
    Object.assign(exports, { id: hook.subscriptionId, secret: hook.secret, version: hook.version });
  `;
}

const declare = (declared: Declared = {}) => trial.program(declaration(declared));

async function secret(): Promise<unknown> {
  return (await trial.stack.outputs({ showSecrets: true })).secret;
}

/** Creates a subscription as somebody else does. */
async function elsewhere(url = "https://elsewhere.example.com/in?token=hush"): Promise<string> {
  const fields = { webhook_url: url, enabled_events: ["composio.trigger.disabled"] };
  return (await createElsewhere<{ id: string }>(trial.emulator, "/webhook_subscriptions", fields)).id;
}

async function finish(): Promise<void> {
  await trial.finish();
  expect(subscription()).toBeUndefined();
}

test("a subscription goes through its whole life, and keeps its secret", async () => {
  await start();
  await declare();
  expect((await trial.stack.preview()).stdout).toMatch(/\+ 2 to create/);
  await trial.stack.up();
  const first = subscription();
  expect(first).toMatchObject({ webhook_url: URL, version: "V3" });
  expect(await trial.stack.outputs({ showSecrets: true })).toEqual({
    id: first?.id,
    secret: first?.secret,
    version: "V3",
  });
  for (const secrets of ["redacted", "absent", "prefix", "suffix", "shown"] as const) {
    trial.emulator.settings.webhookSubscriptions.secrets = secrets;
    await trial.stack.expectNothingToDo();
  }
  trial.emulator.settings.webhookSubscriptions.secrets = "redacted";

  const events = ["composio.trigger.message", "composio.connected_account.expired"];
  trial.requests();
  await declare({ url: `${URL}/v2`, events, more: 'version: "V2"' });
  expect((await trial.stack.preview(["--diff"])).stdout).toMatch(/~ 1 to update/);
  await trial.stack.up();
  expect(trial.requests()).toEqual(["updateWebhookSubscription"]);
  expect(subscription()).toMatchObject({
    id: first?.id,
    webhook_url: `${URL}/v2`,
    enabled_events: events,
    version: "V2",
    secret: first?.secret,
  });
  await declare({ url: `${URL}/v2`, events: [...events].reverse(), more: 'version: "V2"' });
  await trial.stack.expectNothingToDo();

  await declare({ url: `${URL}/v2`, events });
  expect((await trial.stack.preview(["--diff"])).stdout).toMatch(/"V2" => "V3"/);
  await trial.stack.up();
  expect(subscription()).toMatchObject({ version: "V3" });
  await finish();
});

test("another secretRotation makes a new secret, and nothing else does", async () => {
  await start(PLUGIN);
  await declare();
  await trial.stack.up();
  const before = subscription()?.secret;
  trial.requests();
  await declare({ more: 'secretRotation: "2026-11"' });
  await trial.stack.up();
  expect(trial.requests()).toEqual(["rotateWebhookSecret"]);
  const rotated = subscription()?.secret;
  expect(rotated).not.toBe(before);
  expect(await secret()).toBe(rotated);
  await trial.stack.expectNothingToDo();

  await declare();
  await trial.stack.expectNothingToDo();

  trial.emulator.faults.add({ operation: "rotateWebhookSecret", kind: "reset", when: "after" });
  await declare({ more: 'secretRotation: "2026-12"' });
  const lost = await trial.stack.run(UP);
  expect(lost.code).not.toBe(0);
  expect(lost.stdout + lost.stderr).toMatch(/the one in the state is dead/);
  expect(await secret()).toBe(rotated);
  expect(subscription()?.secret).not.toBe(rotated);
  await trial.stack.up();
  expect(await secret()).toBe(subscription()?.secret);
  await finish();
});

test("what is changed or deleted elsewhere shows, and is brought back", async () => {
  await start(PLUGIN);
  await declare();
  await trial.stack.up();
  const id = String(subscription()?.id);
  trial.emulator.changeWebhookSubscription(id, {
    webhook_url: "https://elsewhere.example.com/",
    version: "V1",
  });
  await trial.stack.refresh();
  expect((await trial.stack.preview(["--diff"])).stdout).toMatch(/~ 1 to update/);
  await trial.stack.up();
  // The program leaves the version out, so it is nobody's drift.
  expect(subscription()).toMatchObject({ id, webhook_url: URL, version: "V1" });

  trial.emulator.settings.webhookSubscriptions.secrets = "shown";
  trial.emulator.changeWebhookSubscription(id, { secret: "whsec_Rotated-Elsewhere-0123456789abcd" });
  await trial.stack.refresh();
  await trial.stack.up();
  expect(await secret()).toBe("whsec_Rotated-Elsewhere-0123456789abcd");

  trial.emulator.deleteWebhookSubscription(id);
  await trial.stack.refresh();
  expect((await trial.stack.preview()).stdout).toMatch(/\+ 1 to create/);
  await trial.stack.up();
  expect(subscription()?.id).not.toBe(id);
  expect(await secret()).toBe(subscription()?.secret);
  await finish();
});

test("the subscription of somebody else is refused by its name, and taken only on request", async () => {
  await start(PLUGIN);
  const id = await elsewhere();
  await declare();
  const refused = await trial.stack.run(UP);
  expect(refused.code).not.toBe(0);
  const said = refused.stdout + refused.stderr;
  expect(said).toContain(`the webhook subscription ${id} to elsewhere.example.com`);
  expect(said).toContain("set adoptExisting: true");
  expect(said).not.toContain("hush");
  expect(subscription()).toMatchObject({ id, enabled_events: ["composio.trigger.disabled"] });

  await declare({ more: "adoptExisting: true" });
  const adopted = await trial.stack.up();
  expect(adopted.stdout + adopted.stderr).toMatch(/secret of the webhook subscription .* is not known/);
  expect(subscription()).toMatchObject({ id, webhook_url: URL });
  expect(await secret()).toBeUndefined();
  await trial.stack.expectNothingToDo();
  await declare({ more: 'adoptExisting: true, secretRotation: "1"' });
  await trial.stack.up();
  expect(await secret()).toBe(subscription()?.secret);

  // Under another name it is another resource of the same program, which takes it from the first.
  await declare({ name: "renamed", more: "adoptExisting: true" });
  await trial.stack.up();
  expect(subscription()).toMatchObject({ id });
  await trial.stack.expectNothingToDo();
  await finish();
});

test("a renamed subscription is refused, and keeps its secret by an alias", async () => {
  await start(PLUGIN);
  await declare();
  await trial.stack.up();
  const { id, secret: first } = subscription() ?? {};
  await declare({ name: "renamed" });
  const refused = await trial.stack.run(UP);
  expect(refused.code).not.toBe(0);
  expect(refused.stdout + refused.stderr).toMatch(/aliases: .*adopting it loses the secret/);
  await trial.program(
    declaration({ name: "renamed" }).replace("\n    });", '\n    }, { aliases: [{ name: "events" }] });'),
  );
  await trial.stack.expectNothingToDo();
  expect(subscription()).toMatchObject({ id, secret: first });
  expect(await secret()).toBe(first);
  await finish();
});

test("two resources of a program never have one subscription", async () => {
  await start(PLUGIN);
  await declare();
  await trial.stack.up();
  const { id } = subscription() ?? {};
  const second = declaration({ name: "second", more: "adoptExisting: true" });
  await trial.program(`{ ${declaration({})} } { ${second} }`);
  const refused = await trial.stack.run(UP);
  expect(refused.code).not.toBe(0);
  expect(refused.stdout + refused.stderr).toContain("another resource of this program has it");
  expect(subscription()?.id).toBe(id);
  await declare();
  await finish();
});

test("a subscription is imported without its secret, and then managed like any other", async () => {
  await start();
  const id = await elsewhere();
  const options = { cwd: folder.path, env: trial.stack.environment };
  const file = await runImport(["--all", "--kind", "webhook-subscription"], options);
  expect(file).toMatchObject({ code: 0 });
  expect(file.stderr).toContain("set secretRotation");
  expect(file.stdout).not.toContain("whsec_");
  await folder.write("import.json", file.stdout);
  const { code } = await trial.stack.run([
    ...["import", "--file", "import.json", "--generate-code=false", "--yes", "--skip-preview"],
  ]);
  expect(code).toBe(0);
  const program = await runImport([id, "--typescript"], options);
  expect(program).toMatchObject({ code: 0, stdout: expect.stringContaining("new WebhookSubscription(") });
  await folder.write("index.ts", program.stdout);
  await checkTypes(folder.path);
  await trial.stack.expectNothingToDo();
  trial.emulator.settings.webhookSubscriptions.secrets = "shown";
  await trial.stack.refresh();
  const state = await trial.stack.run(["stack", "export"]);
  expect(state.stdout).not.toContain(subscription()?.secret);
  await trial.stack.expectNothingToDo();
  // Pulumi protects what it imports until an update.
  await trial.stack.up();
  await finish();
});

test("the secret stands nowhere in the clear", async () => {
  await start();
  await declare();
  const said = [await trial.stack.preview(["--diff"]), await trial.stack.up(["--diff"])];
  const secrets = [String(subscription()?.secret)];
  trial.emulator.settings.webhookSubscriptions.secrets = "shown";
  await declare({ more: 'secretRotation: "2"' });
  said.push(await trial.stack.up(["--diff"]), await trial.stack.refresh(["--diff"]));
  secrets.push(String(subscription()?.secret));
  said.push(await trial.stack.run(["stack", "export"]), await trial.stack.run(["stack", "output"]));
  for (const text of said.map(({ stdout, stderr }) => stdout + stderr)) {
    expect([...secrets, API_KEY].filter((each) => text.includes(each))).toEqual([]);
  }
  await finish();
});
