import type { StoredTriggerInstance } from "composio-emulator";
import { checkTypes } from "../support/check-types";
import { createElsewhere } from "../support/elsewhere";
import { runImport } from "../support/import-command";
import { PLUGIN } from "../support/native-trial";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";
import { API_KEY, type ProgramOfTrial, startTrial, type Trial } from "../support/trial";
import { startYamlTrial } from "../support/yaml-trial";

const UP = ["up", "--yes", "--skip-preview"];
const SECRET = "from:somebody-secret-0123456789";

let folder: ProjectFolder;
let trial: Trial;

/** Starts the trial of a test, in the dynamic host unless another is given. */
async function start(program?: ProgramOfTrial): Promise<void> {
  folder = await createProjectFolder({});
  trial = await startTrial({ folder, ...(program && { program }) });
}
afterEach(() => trial.cleanup());

const live = () => trial.emulator.triggerInstances().filter(({ deleted }) => !deleted);

/** The one instance of the project. */
function instance(): StoredTriggerInstance {
  const [found, ...others] = live();
  expect(others).toEqual([]);
  if (!found) {
    throw new Error("There is no trigger instance");
  }
  return found;
}

function declaration(more = 'triggerConfig: { query: "is:starred" }', name = "mail", opts = "{}"): string {
  return `
    const mail = new TriggerInstance("${name}", {
      triggerSlug: "gmail_new_gmail_message", connectedAccountId: "ca_gmail_team", ${more}
    }, ${opts});
    Object.assign(exports, { id: mail.triggerId, version: mail.version, enabled: mail.enabled });
  `;
}

/** Creates an instance as somebody else does. */
async function elsewhere(): Promise<string> {
  const { trigger_id } = await createElsewhere<{ trigger_id: string }>(
    trial.emulator,
    "/trigger_instances/GMAIL_NEW_GMAIL_MESSAGE/upsert",
    { connected_account_id: "ca_gmail_team", trigger_config: { query: "is:starred" } },
  );
  return trigger_id;
}

async function refused(): Promise<string> {
  const { code, stdout, stderr } = await trial.stack.run(UP);
  expect(code).not.toBe(0);
  return stdout + stderr;
}

async function finish(): Promise<void> {
  await trial.finish();
  expect(live()).toEqual([]);
}

test("an instance goes through its whole life", async () => {
  await start();
  await trial.program(declaration());
  expect((await trial.stack.preview()).stdout).toMatch(/\+ 2 to create/);
  await trial.stack.up();
  const first = instance();
  expect(first).toMatchObject({
    trigger_config: { query: "is:starred", interval: 15, labelIds: "INBOX", userId: "me" },
  });
  expect(await trial.stack.outputs()).toEqual({ id: first.id, version: "20251027_00", enabled: true });
  await trial.stack.expectNothingToDo();

  // In place.
  trial.requests();
  const egress = 'egressUrl: "https://staging.example.com/in"';
  await trial.program(declaration(`triggerConfig: { query: "is:starred" }, enabled: false, ${egress}`));
  await trial.stack.up();
  expect(instance()).toMatchObject({
    id: first.id,
    egress_url: "https://staging.example.com/in",
    disabled_at: expect.any(String),
  });
  await trial.stack.expectNothingToDo();
  await trial.program(declaration());
  await trial.stack.up();
  expect(instance()).toMatchObject({ id: first.id, egress_url: null, disabled_at: null });

  // Another configuration comes before the old one goes, and another version after it.
  trial.requests();
  await trial.program(declaration('triggerConfig: { query: "from:boss" }'));
  await trial.stack.up();
  const writes = () => trial.requests().filter((each) => /^(upsert|delete)Trigger/.test(String(each)));
  expect(writes()).toEqual(["upsertTriggerInstance", "deleteTriggerInstance"]);
  await trial.program(declaration('triggerConfig: { query: "from:boss" }, toolkitVersion: "20250905_00"'));
  await trial.stack.up();
  expect(writes()).toEqual(["deleteTriggerInstance", "upsertTriggerInstance"]);
  expect(instance()).toMatchObject({ version: "20250905_00" });
  await trial.stack.expectNothingToDo();
  await finish();
});

test("what is disabled, changed or deleted elsewhere shows, and is brought back", async () => {
  await start(PLUGIN);
  await trial.program(declaration());
  await trial.stack.up();
  const { id } = instance();
  trial.emulator.changeTriggerInstance(id, { disabled_at: "2026-11-29T10:00:00.000Z" });
  await trial.stack.refresh();
  expect((await trial.stack.preview(["--diff"])).stdout).toMatch(/~ 1 to update/);
  const enabled = await trial.stack.up();
  expect(enabled.stdout + enabled.stderr).toContain("is enabled now. Where Composio had disabled it");
  expect(instance()).toMatchObject({ id, disabled_at: null });
  await trial.stack.expectNothingToDo();

  trial.emulator.deleteTriggerInstance(id);
  await trial.stack.refresh();
  expect((await trial.stack.preview()).stdout).toMatch(/\+ 1 to create/);
  await trial.stack.up();
  expect(instance().id).not.toBe(id);
  await finish();
});

test("one instance is never two resources, and is taken only on request", async () => {
  await start(PLUGIN);
  const id = await elsewhere();
  await trial.program(declaration());
  const said = await refused();
  expect(said).toContain(`Composio has ${id} already`);
  expect(said).toContain("set adoptExisting: true");
  await trial.program(declaration('triggerConfig: { query: "is:starred" }, adoptExisting: true'));
  await trial.stack.up();
  expect(instance().id).toBe(id);
  await trial.stack.expectNothingToDo();

  // A second resource, which the create refuses, and before it the preview.
  await trial.program(`{ ${declaration()} } { ${declaration(undefined, "second")} }`);
  expect(await refused()).toContain("another resource of this program has it");
  await trial.stack.setConfig({ "composio:preflight": "true" });
  const preview = await trial.stack.run(["preview"]);
  expect(preview.code).not.toBe(0);
  expect(preview.stdout + preview.stderr).toMatch(/the same trigger instance as "(mail|second)"/);
  expect(instance().id).toBe(id);
  await trial.program(declaration(undefined, "renamed"));
  expect(await refused()).toMatch(/already.*aliases/s);
  await trial.program(declaration(undefined, "renamed", '{ aliases: [{ name: "mail" }] }'));
  await trial.stack.up();
  expect(instance().id).toBe(id);
  await finish();
});

test("an instance is imported, and then managed like any other", async () => {
  await start();
  const id = await elsewhere();
  const options = { cwd: folder.path, env: trial.stack.environment };
  const file = await runImport(["--all", "--kind", "trigger-instance"], options);
  expect(file).toMatchObject({ code: 0, stderr: expect.stringContaining("is in the file as it is") });
  await folder.write("import.json", file.stdout);
  const { code } = await trial.stack.run([
    ...["import", "--file", "import.json", "--generate-code=false", "--yes", "--skip-preview"],
  ]);
  expect(code).toBe(0);
  const program = await runImport([id, "--typescript"], options);
  expect(program).toMatchObject({ code: 0, stdout: expect.stringContaining("new TriggerInstance(") });
  await folder.write("index.ts", program.stdout);
  await checkTypes(folder.path);
  await trial.stack.expectNothingToDo();
  // Pulumi protects what it imports until an update.
  await trial.stack.up();
  await finish();
});

test("a secret of the configuration stands nowhere in the clear", async () => {
  await start();
  await trial.program(declaration(`triggerConfig: { query: pulumi.secret("${SECRET}") }`));
  const said = [await trial.stack.preview(["--diff"]), await trial.stack.up(["--diff"])];
  expect(instance().trigger_config).toMatchObject({ query: SECRET });
  trial.emulator.changeTriggerInstance(instance().id, { disabled_at: "2026-11-29T10:00:00.000Z" });
  said.push(await trial.stack.refresh(["--diff"]), await trial.stack.up(["--diff"]));
  said.push(await trial.stack.run(["stack", "export"]));
  for (const text of said.map(({ stdout, stderr }) => stdout + stderr)) {
    expect([SECRET, API_KEY].filter((each) => text.includes(each))).toEqual([]);
  }
  await finish();
});

test("a program in YAML declares one, and finds a mistake in the preview", async () => {
  trial = await startYamlTrial({ config: { "composio:preflight": "true" } });
  const program = (query: string) => `
resources:
  linear:
    type: composio:AuthConfig
    properties: { toolkit: linear, custom: { authScheme: API_KEY } }
  agent:
    type: composio:ConnectedAccount
    properties:
      authConfigId: \${linear.id}
      userId: agent-7
      credentials: { generic_api_key: lin_0123456789 }
  issues:
    type: composio:TriggerInstance
    properties:
      triggerSlug: LINEAR_ISSUE_CREATED_TRIGGER
      connectedAccountId: \${agent.id}
      triggerConfig:
        ${query}
        interval: 30
outputs:
  version: \${issues.version}
`;
  await trial.program(program("teamid: t1"));
  const { code, stdout, stderr } = await trial.stack.run(["preview"]);
  expect(code).not.toBe(0);
  expect(stdout + stderr).toContain("lacks team_id; did you mean it by");
  await trial.program(program("team_id: t1"));
  await trial.stack.up();
  expect(instance()).toMatchObject({ trigger_config: { team_id: "t1", interval: 30 } });
  await trial.stack.expectNothingToDo();
  await finish();
});
