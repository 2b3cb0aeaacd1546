import { createElsewhere } from "../support/elsewhere";
import { runImport } from "../support/import-command";
import { PLUGIN } from "../support/native-trial";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";
import { type ProgramOfTrial, startTrial, type Trial } from "../support/trial";

const SECRET = "sgn_secret_0123456789";
const UP = ["up", "--yes", "--skip-preview"];
const CLIENT = "1234567890.1234";

let folder: ProjectFolder;
let trial: Trial;

/** Starts the trial of a test, in the dynamic host unless another is given. */
async function start(program?: ProgramOfTrial): Promise<void> {
  folder = await createProjectFolder({});
  trial = await startTrial({ folder, ...(program && { program }) });
}
afterEach(() => trial.cleanup());

function live() {
  return trial.emulator.webhookEndpoints().filter(({ deleted }) => !deleted);
}

/** The requests that write, since the last call. */
function writes(): string[] {
  return trial.requests().filter((operation) => !/^(get|list)/.test(operation));
}

function program({
  data = `signing_secret: "${SECRET}", app_id: "A1"`,
  client = CLIENT,
  more = "",
} = {}): string {
  return `
    const slack = new WebhookEndpoint("slack", {
      toolkit: "slack", clientId: "${client}", data: { ${data} }, ${more}
    });
    Object.assign(exports, { url: slack.webhookUrl, id: slack.id });
  `;
}

const urlOf = (id: string | undefined) =>
  `${trial.emulator.url}/api/v3.1/webhook_ingress/slack/${id}/trigger_event`;

async function endpointElsewhere(): Promise<string> {
  const app = { toolkit_slug: "slack", client_id: CLIENT };
  const { id } = await createElsewhere<{ id: string }>(trial.emulator, "/webhook_endpoints", app);
  trial.emulator.changeWebhookEndpoint(id, { data: { signing_secret: "theirs" } });
  return id;
}

test("a webhook endpoint goes through its whole life, and its data is nowhere in the clear", async () => {
  await start();
  await trial.program(program());
  const said = [await trial.stack.preview(["--diff"])];
  said.push(await trial.stack.up(["--diff"]));
  const [{ id } = { id: undefined }] = live();
  expect(await trial.stack.outputs()).toEqual({ id, url: urlOf(id) });
  expect(live()).toMatchObject([{ client_id: CLIENT, data: { signing_secret: SECRET, app_id: "A1" } }]);
  await trial.stack.expectNothingToDo();

  await trial.program(program({ data: `signing_secret: "${SECRET}-rotated", app_id: "A1"` }));
  writes();
  said.push(await trial.stack.up(["--diff"]));
  expect(writes()).toEqual(["updateWebhookEndpoint"]);
  expect(live()).toMatchObject([{ id, data: { signing_secret: `${SECRET}-rotated`, app_id: "A1" } }]);
  await trial.stack.expectNothingToDo();

  await trial.program(program({ data: `signing_secret: "${SECRET}-rotated"` }));
  said.push(await trial.stack.up(["--diff"]));
  expect(writes()).toEqual(["replaceWebhookEndpointData"]);
  expect(live()[0]?.data).toEqual({ signing_secret: `${SECRET}-rotated` });
  await trial.stack.expectNothingToDo();

  await trial.program(program({ client: "1234567890.5678" }));
  expect((await trial.stack.preview()).stdout).toMatch(/\+-1 to replace/);
  await trial.stack.up();
  expect(live()).toMatchObject([{ client_id: "1234567890.5678" }]);
  await trial.stack.expectNothingToDo();

  const state = JSON.stringify(await trial.stack.exportState());
  expect(said.map(({ stdout, stderr }) => stdout + stderr).join() + state).not.toContain(SECRET);
  await trial.finish();
  expect(live()).toEqual([]);
});

test("data that Composio refuses leaves the endpoint in the state, and the next up completes it", async () => {
  await start();
  await trial.program(program({ data: `signing_secrett: "${SECRET}"` }));
  const { code, stdout, stderr } = await trial.stack.run(UP);
  expect(code).not.toBe(0);
  expect(stdout).toContain("Compare the names in data with what the toolkit asks for");
  expect(stdout + stderr).not.toContain(SECRET);
  const [{ id } = { id: undefined }] = live();
  await trial.program(program());
  await trial.stack.up();
  expect(live()).toMatchObject([{ id, data: { signing_secret: SECRET } }]);
  await trial.stack.expectNothingToDo();
  await trial.finish();
});

test("one that is there already is adopted only where the program asks for it", async () => {
  await start(PLUGIN);
  const id = await endpointElsewhere();
  await trial.program(program());
  writes();
  const { code, stdout } = await trial.stack.run(UP);
  expect(code).not.toBe(0);
  expect(stdout).toContain(`the app has the endpoint ${id} already`);
  expect(writes()).toEqual([]);
  expect(live()).toMatchObject([{ data: { signing_secret: "theirs" } }]);

  await trial.program(program({ more: "adoptExisting: true," }));
  await trial.stack.up();
  expect(live()).toMatchObject([{ id, data: { signing_secret: SECRET, app_id: "A1" } }]);
  await trial.stack.expectNothingToDo();
  await trial.finish();
});

test("one that is gone is created again, and a value that was taken away elsewhere comes back", async () => {
  await start(PLUGIN);
  await trial.program(program());
  await trial.stack.up();
  const [before] = live();
  trial.emulator.changeWebhookEndpoint(String(before?.id), { data: { signing_secret: SECRET } });
  await trial.stack.refresh();
  expect((await trial.stack.preview()).stdout).toMatch(/~ 1 to update/);
  await trial.stack.up();
  expect(live()).toMatchObject([{ id: before?.id, data: { app_id: "A1" } }]);

  trial.emulator.deleteWebhookEndpoint(String(before?.id));
  await trial.stack.refresh();
  await trial.stack.up();
  expect(live()).toHaveLength(1);
  expect(live()[0]?.id).not.toBe(before?.id);
  await trial.stack.expectNothingToDo();
  await trial.finish();
});

test.each([
  ["dynamic resources", undefined, 404],
  ["the plugin", PLUGIN, 405],
] as const)(
  "where Composio deletes none, it is forgotten with a warning that names it, with %s",
  async (_, host, deletes) => {
    await start(host);
    trial.emulator.settings.webhookEndpoints.deletes = deletes;
    await trial.program(program());
    await trial.stack.up();
    const [endpoint] = live();
    const { code, stdout, stderr } = await trial.stack.run(["destroy", "--yes", "--skip-preview"]);
    expect(code).toBe(0);
    expect((stdout + stderr).replace(/\s+/g, " ")).toContain(`(${endpoint?.id}) stays in Composio`);
    expect(live()).toHaveLength(1);

    const again = await trial.stack.run(UP);
    expect(again.code).not.toBe(0);
    await trial.program(program({ more: "adoptExisting: true," }));
    await trial.stack.up();
    expect(live()).toMatchObject([{ id: endpoint?.id }]);
    trial.emulator.settings.webhookEndpoints.deletes = "deleted";
    await trial.finish();
    expect(live()).toEqual([]);
  },
);

test("an imported one has nothing to do, and its data stays until the program sets it", async () => {
  await start();
  const id = await endpointElsewhere();
  const options = { cwd: folder.path, env: trial.stack.environment };
  const printed = await runImport([id], options);
  expect(printed).toMatchObject({
    code: 0,
    stderr: expect.stringContaining("signing_secret) is not in the file"),
  });
  await folder.write("import.json", printed.stdout);
  const imported = await trial.stack.run([
    ...["import", "--file", "import.json", "--generate-code=false", "--yes", "--skip-preview"],
  ]);
  expect({ code: imported.code, output: imported.stdout + imported.stderr }).toMatchObject({ code: 0 });
  const source = await runImport([id, "--typescript"], options);
  expect(source.stdout).toContain('toolkit: "slack"');
  await folder.write("index.ts", source.stdout);
  await trial.stack.expectNothingToDo();
  expect(live()).toMatchObject([{ id, data: { signing_secret: "theirs" } }]);
  // Pulumi protects what it has imported until the program says otherwise.
  await trial.stack.up();
  await trial.finish();
});
