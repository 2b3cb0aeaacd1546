import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startEmulator } from "composio-emulator";
import { cleanEnvironment } from "#tools/clean-environment";
import { createPulumiStack, type PulumiStack } from "#tools/pulumi-stack";
import { type RunResult, startProcess } from "#tools/run-process";
import { type CleanUpLater, withCleanups } from "./cleanups";
import { argumentsOf } from "./operations";
import { tellProgress } from "./progress";
import { createProject, linkPackage, PROGRAMS, type Project } from "./project";
import type { StartUp } from "./results";
import { START_UP_WAYS, type StartUpWay, stripsTypes } from "./start-up-ways";
import { environmentOf } from "./subject";
import { timeCommand } from "./time-command";

const TIMEOUT_MS = 3 * 60_000;

/** Compares the ways to start the same TypeScript program, by a preview that finds nothing to do. */
export function measureStartUp(rounds: number): Promise<StartUp> {
  return withCleanups(async (cleanUpLater) => {
    const startUp: StartUp = { samples: [], notAvailable: [] };
    const ready: { name: string; stack: PulumiStack; env: Record<string, string> }[] = [];
    for (const way of START_UP_WAYS) {
      tellProgress(`start-up: ${way.name}: a stack and an emulator`);
      const project = await createProgram(way, cleanUpLater);
      if (!(await bring(way.needs, project, cleanUpLater))) {
        startUp.notAvailable.push(way.name);
        continue;
      }
      const stack = await createServer(way, project, cleanUpLater);
      ready.push({ name: way.name, stack, env: way.env ?? {} });
    }
    for (let round = 0; round < rounds; round++) {
      for (const { name, stack, env } of round % 2 === 0 ? ready : ready.toReversed()) {
        const { wallMs } = await timeCommand(stack, argumentsOf("preview"), env);
        tellProgress(`start-up, round ${round + 1} of ${rounds}: ${name}: ${Math.round(wallMs)} ms`);
        startUp.samples.push({ way: name, round, wallMs });
      }
    }
    return startUp;
  });
}

async function createProgram(way: StartUpWay, cleanUpLater: CleanUpLater): Promise<Project> {
  const text = (name: string) => readFile(join(PROGRAMS, "start-up", name), "utf8");
  const project = await createProject({
    "Pulumi.yaml": `name: bench\nruntime: ${way.runtime}\n`,
    "package.json": JSON.stringify({ name: "bench", private: true, main: way.main }),
    "index.ts": await text("index.ts"),
    "tsconfig.json": await text("tsconfig.json"),
  });
  cleanUpLater(() => project.remove());
  return project;
}

/** Brings what a way needs, and says whether it is there. */
async function bring(
  needs: StartUpWay["needs"],
  project: Project,
  cleanUpLater: CleanUpLater,
): Promise<boolean> {
  switch (needs) {
    case "compiler":
      return (await run(process.execPath, ["node_modules/typescript/bin/tsc"], project)).code === 0;
    case "tsx":
      return installTsx(project, cleanUpLater);
    case "type stripping":
      return stripsTypes(process.versions.node);
    default:
      return true;
  }
}

/** In a folder of its own, because npm would sort out the packages that are linked into the project's. */
async function installTsx(project: Project, cleanUpLater: CleanUpLater): Promise<boolean> {
  const installed = await createProject({ "package.json": "{}" }, []);
  cleanUpLater(() => installed.remove());
  const args = ["install", "--no-save", "--ignore-scripts", "--prefer-offline", "tsx@4"];
  const { code } = await run("npm", args, installed);
  if (code === 0) await linkPackage("tsx", { from: installed.path, to: project.path });
  return code === 0;
}

function run(command: string, args: string[], { path }: Project): Promise<RunResult> {
  return startProcess(command, args, { cwd: path, env: cleanEnvironment(), timeoutMs: TIMEOUT_MS }).result;
}

async function createServer(
  way: StartUpWay,
  project: Project,
  cleanUpLater: CleanUpLater,
): Promise<PulumiStack> {
  const emulator = await startEmulator();
  cleanUpLater(() => emulator.close());
  const stack = await createPulumiStack({ cwd: project.path, env: environmentOf(emulator) });
  cleanUpLater(() => stack.cleanup());
  await stack.init("bench");
  await stack.up([], { env: way.env ?? {} });
  return stack;
}
