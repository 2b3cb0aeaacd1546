import { PLUGIN } from "../support/native-trial";
import { startTrial, type Trial, type TrialOptions } from "../support/trial";

const HOSTS: [string, TrialOptions][] = [
  ["dynamic resources", {}],
  ["the plugin", { program: PLUGIN }],
];

let trial: Trial;

afterEach(() => trial.cleanup());

const start = async (options: TrialOptions) => {
  trial = await startTrial(options);
};
const live = () => trial.emulator.projects().filter(({ deleted }) => !deleted);
const declare = (inputs: string) =>
  trial.program(`
    const project = new Project("staging", ${inputs});
    Object.assign(exports, { key: project.apiKey, id: project.projectId });
  `);

describe.each(HOSTS)("a project, by %s", (_, options) => {
  test("lives without the key of a project, and refuses what Composio cannot change", async () => {
    await start(options);
    await trial.stack.run(["config", "rm", "composio:apiKey"]);
    await declare("{ name: 'staging', createApiKey: true }");
    await trial.stack.up();
    const [project] = live();
    expect(await trial.stack.outputs({ showSecrets: true })).toEqual({
      key: project?.api_key,
      id: project?.id,
    });
    await trial.stack.expectNothingToDo();

    await declare("{ name: 'production', createApiKey: true }");
    const renamed = await trial.stack.run(["preview"]);
    expect(renamed.code).not.toBe(0);
    expect(renamed.stdout).toContain("Composio does not rename a project");

    await declare("{ name: 'staging', createApiKey: true, revokeOnDelete: true }");
    await trial.stack.up();
    trial.emulator.changeProject(String(project?.id), { name: "elsewhere" });
    const drifted = await trial.stack.run(["up", "--yes", "--skip-preview", "--refresh"]);
    expect(drifted.code).not.toBe(0);
    expect(drifted.stdout).toContain("Give the name that it has");
    await declare("{ name: 'elsewhere', createApiKey: true, revokeOnDelete: true }");
    await trial.stack.up();
    expect(live()).toMatchObject([{ id: project?.id, name: "elsewhere" }]);
    await trial.finish();
    expect(live()).toEqual([]);
  });

  test("whose key is lost stays as failed until a destroy with forceDestroy", async () => {
    await start(options);
    trial.emulator.faults.add({ operation: "createProject", kind: "reset", when: "after" });
    await declare("{ name: 'staging', createApiKey: true }");
    const lost = await trial.stack.run(["up", "--yes", "--skip-preview"]);
    const [project] = live();
    expect([lost.code === 0, lost.stdout + lost.stderr]).toEqual([
      false,
      expect.stringContaining(`the project "staging" (id ${project?.id}) is there, and Pulumi keeps it`),
    ]);

    await declare("{ name: 'staging', createApiKey: true, forceDestroy: true }");
    const again = await trial.stack.run(["up", "--yes", "--skip-preview", "--refresh"]);
    expect([again.code === 0, again.stdout + again.stderr]).toEqual([
      false,
      expect.stringContaining(`(id ${project?.id}) is there`),
    ]);
    expect(live()).toMatchObject([{ id: project?.id }]);

    await trial.stack.destroy();
    expect(live()).toEqual([]);
    await trial.stack.up();
    expect(live()).toMatchObject([{ name: "staging" }]);
    await trial.finish();
  });
});

test("a provider that is given the key of a project without one says when a key is not known", async () => {
  await start({ program: PLUGIN });
  await trial.program(`
    const { Provider } = require("pulumi-composio/native");
    const project = new Project("staging", { forceDestroy: true });
    const provider = new Provider("staging", { apiKey: project.apiKey });
    new AuthConfig("mail", { toolkit: "gmail" }, { provider });
  `);
  const { code, stdout, stderr } = await trial.stack.run(["up", "--yes", "--skip-preview"]);
  expect(code).not.toBe(0);
  expect(stdout + stderr).toContain("The apiKey of a Project is empty where it is not known");
  expect(trial.emulator.journal.requests("createAuthConfig")).toEqual([]);
  await trial.stack.destroy();
  expect(live()).toEqual([]);
});
