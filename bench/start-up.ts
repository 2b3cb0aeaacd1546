import { join } from "node:path";
import { startEmulator } from "composio-emulator";
import { cleanEnvironment } from "#tools/clean-environment";
import { type CleanUpLater, withCleanups } from "#tools/cleanups";
import type { ProjectFolder } from "#tools/project-folder";
import { createPulumiStack, type PulumiStack } from "#tools/pulumi-stack";
import { type RunResult, startProcess } from "#tools/run-process";
import { withHostOptions } from "./language-host";
import { argumentsOf } from "./operations";
import { tellProgress } from "./progress";
import { createProject, readProgram } from "./project";
import type { StartUp } from "./results";
import {
  hasCompileCache,
  START_UP_OPERATIONS,
  START_UP_WAYS,
  type StartUpWay,
  stripsTypes,
} from "./start-up-ways";
import { environmentOf } from "./subject";
import { timeCommand } from "./time-command";

const TIMEOUT_MS = 3 * 60_000;

/** A way to start a program, ready to be measured. */
interface ReadyWay {
  way: StartUpWay;
  stack: PulumiStack;
  env: Record<string, string>;
}

/** Compares the ways to start a TypeScript program: an `up` that creates one server, and a preview with nothing to do. */
export function measureStartUp(rounds: number): Promise<StartUp> {
  return withCleanups(async (cleanUpLater) => {
    const startUp: StartUp = { samples: [], notAvailable: [] };
    const ready: ReadyWay[] = [];
    for (const way of START_UP_WAYS) {
      tellProgress(`start-up: ${way.name}: a stack and an emulator`);
      const prepared = await prepare(way, cleanUpLater);
      if (prepared) {
        ready.push(prepared);
      } else {
        startUp.notAvailable.push(way.name);
      }
    }
    for (let round = 0; round < rounds; round++) {
      for (const { way, stack, env } of round % 2 === 0 ? ready : ready.toReversed()) {
        for (const operation of START_UP_OPERATIONS) {
          const { wallMs } = await timeCommand(stack, argumentsOf(operation), env);
          tellProgress(
            `start-up, round ${round + 1} of ${rounds}: ${operation}, ${way.name}: ${Math.round(wallMs)} ms`,
          );
          startUp.samples.push({ way: way.name, operation, round, wallMs });
        }
        await stack.destroy([], { env });
      }
    }
    return startUp;
  });
}

/** Undefined where this machine does not have the way. */
async function prepare(way: StartUpWay, cleanUpLater: CleanUpLater): Promise<ReadyWay | undefined> {
  const project = await createProgram(way, cleanUpLater);
  if (!(await bring(way.needs, project, cleanUpLater))) {
    return undefined;
  }
  const emulator = await startEmulator();
  cleanUpLater(() => emulator.close());
  const stack = await createPulumiStack({ cwd: project.path, env: environmentOf(emulator) });
  cleanUpLater(() => stack.cleanup());
  await stack.init("bench");
  const env = { ...way.env };
  if (way.needs === "compile cache") {
    env.NODE_COMPILE_CACHE = join(project.path, "compile-cache");
  }
  if (await isStartedSo(way, stack, env)) {
    return { way, stack, env };
  }
  if (!way.options) {
    return undefined;
  }
  const withOptions = await withHostOptions({ ...stack.environment, ...env }, project.path, way.options);
  return (await isStartedSo(way, stack, withOptions)) ? { way, stack, env: withOptions } : undefined;
}

async function createProgram(way: StartUpWay, cleanUpLater: CleanUpLater): Promise<ProjectFolder> {
  const runtime = JSON.stringify({ name: "nodejs", options: way.options ?? {} });
  const project = await createProject({
    "Pulumi.yaml": `name: bench\nruntime: ${runtime}\n`,
    "package.json": JSON.stringify({ name: "bench", private: true, main: way.main }),
    "index.ts": await readProgram(way.program),
    "tsconfig.json": await readProgram("start-up/tsconfig.json"),
  });
  cleanUpLater(() => project.remove());
  return project;
}

/** Runs the program once, which also fills caches, and asks it who started it. */
async function isStartedSo(
  { options }: StartUpWay,
  stack: PulumiStack,
  env: Record<string, string>,
): Promise<boolean> {
  await stack.up([], { env });
  const { usesTsNode } = await stack.outputs();
  await stack.destroy([], { env });
  return usesTsNode === (options === undefined);
}

/** Brings what a way needs, and says whether it is there. */
async function bring(
  needs: StartUpWay["needs"],
  project: ProjectFolder,
  cleanUpLater: CleanUpLater,
): Promise<boolean> {
  switch (needs) {
    case "compiler":
      return (await run(process.execPath, ["node_modules/typescript/bin/tsc"], project)).code === 0;
    case "tsx":
      return installTsx(project, cleanUpLater);
    case "type stripping":
      return stripsTypes(process.versions.node);
    case "compile cache":
      return hasCompileCache(process.versions.node);
    default:
      return true;
  }
}

/** In a folder of its own, because npm would sort out the packages that are linked into the project's. */
async function installTsx(project: ProjectFolder, cleanUpLater: CleanUpLater): Promise<boolean> {
  const installed = await createProject({ "package.json": "{}" }, []);
  cleanUpLater(() => installed.remove());
  const args = ["install", "--no-save", "--ignore-scripts", "--prefer-offline", "tsx@4"];
  const { code } = await run("npm", args, installed);
  if (code === 0) {
    await project.link(join(installed.path, "node_modules/tsx"), "tsx");
  }
  return code === 0;
}

function run(command: string, args: string[], { path }: ProjectFolder): Promise<RunResult> {
  return startProcess(command, args, { cwd: path, env: cleanEnvironment(), timeoutMs: TIMEOUT_MS }).result;
}
