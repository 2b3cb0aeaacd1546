import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { type RunResult, startProcess } from "../../tools/run-process";
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
    .filter((found) => found !== undefined && !found.includes(">"));
  expect(others).toEqual([]);
  expect(args).toContain(STACK);
  return pulumi.run(args, { env: workflow.env ?? {} });
}

/** Runs a step of a job as the runner does, in a folder of the example. */
function runStep(file: string, job: string, text: string, env: Record<string, string> = {}, folder = ".") {
  const step = workflows.get(file)?.jobs[job]?.steps.find(({ run }) => run?.includes(text));
  const cwd = join(example.path, folder);
  const path = `${cwd}/bin:${join(example.path, "node_modules/.bin")}:${pulumi.environment.PATH}`;
  const environment = { ...pulumi.environment, ...WITHOUT_TYPES, ...env, PATH: path };
  return startProcess("bash", ["-e", "-c", String(step?.run)], { cwd, env: environment, timeoutMs: 200_000 })
    .result;
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

test("its report is a comment, and the gate stops it afterwards", async () => {
  expect(await runStep("preview.yml", "preview", "> preview.json")).toMatchObject({ code: 0 });
  const env = { GITHUB_OUTPUT: join(example.path, "output"), GATE: "" };
  expect(await runStep("preview.yml", "preview", "access preview.json", env)).toMatchObject({ code: 0 });
  expect(await readFile(env.GITHUB_OUTPUT, "utf8")).toBe("code=0\n");
  const gate = { ...env, GATE: "--fail-on wider" };
  expect(await runStep("preview.yml", "preview", "access preview.json", gate)).toMatchObject({ code: 0 });
  expect(await readFile(env.GITHUB_OUTPUT, "utf8")).toBe("code=0\ncode=2\n");
  expect(await readFile(join(example.path, "report.md"), "utf8")).toContain("- may now: GMAIL_FETCH_EMAILS");
  expect((await runStep("preview.yml", "preview", "exit", { CODE: "2" })).code).toBe(2);
  expect(servers()).toEqual([]);
});

/** Stands in for GitHub's command line: one comment is there, or none. */
const gh = (id: string) => `#!/bin/sh\necho "$@" >> gh.log\ncase "$*" in *--jq*) echo ${id};; esac\n`;

test("a comment is written once, and then edited in place", async () => {
  await mkdir(join(example.path, "bin"), { recursive: true });
  const env = { GITHUB_REPOSITORY: "shop/agents", PULL_REQUEST: "7", GH_TOKEN: "none" };
  for (const id of ["", "41"]) {
    await writeFile(join(example.path, "bin/gh"), gh(id), { mode: 0o755 });
    expect(await runStep("preview.yml", "preview", "comment.sh", env)).toMatchObject({ code: 0 });
  }
  const calls = await readFile(join(example.path, "gh.log"), "utf8");
  expect(calls).toContain("--method POST repos/shop/agents/issues/7/comments --field body=@report.md");
  expect(calls).toContain("--method PATCH repos/shop/agents/issues/comments/41 --field body=@report.md");
});

test("a fork's program is compared with that of the default branch, without a key or a secret", async () => {
  emulator.reset();
  for (const side of ["base", "head"]) {
    const folder = join(example.path, "fork", side);
    for (const file of ["Pulumi.yaml", "index.ts", "package.json", "tsconfig.json", ".github"]) {
      await cp(join(example.path, file), join(folder, file), { recursive: true });
    }
    await cp(join(example.path, "node_modules"), join(folder, "node_modules"), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  const program = join(example.path, "fork/head/index.ts");
  await writeFile(program, (await readFile(program, "utf8")).replace(/allowedTools: .*\n/, "\n"));
  await mkdir(join(example.path, "fork/bin"));
  await writeFile(join(example.path, "fork/bin/npm"), "#!/bin/sh\n", { mode: 0o755 });
  const env = {
    PULUMI_BACKEND_URL: `file://${join(example.path, "fork")}`,
    PULUMI_CONFIG_PASSPHRASE: "",
    COMPOSIO_API_KEY: "none",
    COMPOSIO_PREFLIGHT: "false",
    COMPOSIO_BASE_URL: emulator.url,
  };
  const made = await runStep("preview.yml", "fork", "preview-of-fork.sh", env, "fork");
  expect({ ...made, stdout: "" }).toMatchObject({ code: 0 });
  expect(emulator.journal.requests()).toEqual([]);
  // The other workflow has its own files, and the artifact beside them.
  await cp(join(example.path, "fork"), join(example.path, "artifact/fork"), {
    recursive: true,
    filter: (file) => !/node_modules|bin|\.pulumi/.test(file),
  });
  expect(await runStep("comment.yml", "comment", "access fork/head.json", {}, "artifact")).toMatchObject({
    code: 0,
  });
  const report = await readFile(join(example.path, "artifact/report.md"), "utf8");
  expect(report).toContain("support (McpServer): wider");
  expect(report).toContain("This pull request comes from a fork.");
});

test("no workflow runs a fork's code with a secret or with a token that may write", () => {
  for (const [file, workflow] of workflows) {
    expect(JSON.stringify(workflow)).not.toContain("pull_request_target");
    const fork = JSON.stringify(workflow.jobs.fork ?? {});
    expect({ file, fork }).toEqual({ file, fork: expect.not.stringMatching(/secrets\.|: *"?write/) });
  }
  const comment = stepsOf(workflows.get("comment.yml") as Workflow);
  expect(
    comment.flatMap(({ uses, with: inputs }) => (uses?.includes("checkout") ? [inputs?.ref] : [])),
  ).toEqual([undefined]);
  expect(comment.flatMap(({ run }) => (run?.startsWith("npm") ? [run] : []))).toEqual([
    "npm ci --ignore-scripts",
  ]);
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
