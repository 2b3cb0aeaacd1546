import { existsSync } from "node:fs";
import { join } from "node:path";
import { cleanEnvironment } from "../../../tools/clean-environment";
import { descendants, endProcessTree } from "../../../tools/process-tree";
import { PulumiStack } from "../../../tools/pulumi-stack";
import { startProcess } from "../../../tools/run-process";
import { writeScript } from "../../support/fake-cli";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";
import { until } from "../../support/until";

/** A program that does not heed an interruption, and whose children outlive it. */
const PARENT = "trap '' INT; (sleep 600 & echo > child; wait) & wait";

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => removeFolder(folder));

/** The processes of the program, once all of them are there. */
async function started(root: number | undefined): Promise<number[]> {
  await until(() => existsSync(join(folder, "child")));
  await until(() => descendants(Number(root)).some(({ command }) => command === "sleep 600"));
  return [Number(root), ...descendants(Number(root)).map(({ pid }) => pid)];
}

/** A killed process may keep its id for a while, until whatever has adopted it looks after it. */
async function expectEnded(pids: number[]): Promise<void> {
  const alive = () => descendants(0).filter(({ command }) => !command.includes("<defunct>"));
  await until(() => alive().every(({ pid }) => !pids.includes(pid)));
}

test("a process ends with all that it has started", async () => {
  const options = { cwd: folder, env: cleanEnvironment(), timeoutMs: 60_000 };
  const { child, result } = startProcess("sh", ["-c", PARENT], options);
  const pids = await started(child.pid);
  expect(pids.length).toBeGreaterThan(2);
  endProcessTree(child);
  expect((await result).code).toBe(-1);
  await expectEnded(pids);
});

test("a stack ends the commands that run, and then removes its folder", async () => {
  const bin = join(folder, "bin");
  await writeScript(join(folder, "pulumi"), PARENT);
  const stack = new PulumiStack(folder, bin, cleanEnvironment({ PATH: `${folder}:${process.env.PATH}` }));
  const { child, result } = stack.start(["up"]);
  const pids = await started(child.pid);
  await stack.cleanup();
  expect((await result).code).toBe(-1);
  await expectEnded(pids);
});
