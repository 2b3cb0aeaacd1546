import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import type { RunResult } from "../../tools/run-process";
import { WITHOUT_TYPES } from "../support/example-environment";
import { copyExample, type ProjectFolder } from "../support/project-folder";
import { pulumiArguments, readWorkflows, stepsOf, type Workflow } from "../support/workflows";

const STACK = "production";

let emulator: Emulator;
let example: ProjectFolder;
let pulumi: PulumiStack;
let workflows: Map<string, Workflow>;

beforeAll(async () => {
  emulator = await startEmulator({ apiKeys: ["ak_ci_0123456789"] });
  example = await copyExample("ci");
  workflows = readWorkflows(example.path);
  pulumi = await createPulumiStack({ cwd: example.path, env: WITHOUT_TYPES });
  await pulumi.init(STACK);
  await pulumi.setConfig({ "composio:baseUrl": emulator.url }, { "composio:apiKey": "ak_ci_0123456789" });
  await pulumi.run(["config", "set", "--path", "authConfigIds[0]", "ac_gmail_prod"]);
});
afterAll(async () => {
  await pulumi.cleanup();
  await emulator.close();
});

/** Runs the one Pulumi command of a workflow, as it stands there. */
async function run(file: string): Promise<RunResult> {
  const workflow = workflows.get(file) as Workflow;
  const [args = [], ...others] = stepsOf(workflow)
    .map(pulumiArguments)
    .filter((found) => found !== undefined);
  expect(others).toEqual([]);
  expect(args).toContain(STACK);
  return pulumi.run(args, { env: workflow.env ?? {} });
}

const servers = () => emulator.servers().filter(({ deleted }) => !deleted);

test("a copy of the folder commits the stack's settings, and no packages", async () => {
  expect(await readFile(join(example.path, ".gitignore"), "utf8")).toBe("node_modules/\n");
});

test("a pull request shows what would change, and changes nothing", async () => {
  const { code, stdout } = await run("preview.yml");
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("+ 2 to create") });
  expect(servers()).toEqual([]);
});

test("a merge applies it, and the nightly check finds no drift", async () => {
  expect(await run("up.yml")).toMatchObject({ code: 0 });
  expect(servers()).toHaveLength(1);
  expect(await run("drift.yml")).toMatchObject({ code: 0 });
  await pulumi.expectNothingToDo();
});

test("a change behind Pulumi's back makes the nightly check fail, which changes nothing itself", async () => {
  emulator.changeServer(String(servers()[0]?.id), { allowed_tools: ["GMAIL_DELETE_MESSAGE"] });
  for (let night = 0; night < 2; night++) {
    const { code, stdout } = await run("drift.yml");
    expect(code).not.toBe(0);
    expect(stdout).toContain("GMAIL_DELETE_MESSAGE");
  }
  expect(await run("up.yml")).toMatchObject({ code: 0 });
  await pulumi.refresh();
  expect(await run("up.yml")).toMatchObject({ code: 0 });
  expect(servers()).toMatchObject([{ allowed_tools: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"] }]);
  expect(await run("drift.yml")).toMatchObject({ code: 0 });
  await pulumi.destroy();
  expect(servers()).toEqual([]);
});
