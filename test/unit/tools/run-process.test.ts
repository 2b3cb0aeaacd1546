import { spawn } from "node:child_process";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startProcess } from "../../../tools/run-process";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

const options = { cwd: __dirname, env: { PATH: process.env.PATH ?? "" }, timeoutMs: 5_000 };

/** A shell whose child shows that it lives by writing to a file again and again. */
const PARENT = "echo alive > beats; (while :; do echo alive >> beats; sleep 0.02; done) & echo started; wait";

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(() => removeFolder(folder));

/** A killed process may keep its id for a while, until whatever has adopted it looks after it. */
async function isBeating(): Promise<boolean> {
  const beats = join(folder, "beats");
  const { size } = await stat(beats);
  await sleep(300);
  return (await stat(beats)).size > size;
}

test("output and exit code are returned", async () => {
  const { result } = startProcess("sh", ["-c", "echo out; echo err >&2; exit 3"], options);
  expect(await result).toEqual({ code: 3, stdout: "out\n", stderr: "err\n", timedOut: false });
});

test("a program that does not exist is an error", async () => {
  await expect(startProcess("no-such-program", [], options).result).rejects.toThrow("ENOENT");
});

test("a process that outlives its time is interrupted", async () => {
  const { result } = startProcess("sleep", ["60"], { ...options, timeoutMs: 100 });
  expect(await result).toMatchObject({ code: -1, timedOut: true });
});

test("its descendants end with it when that is asked for", async () => {
  const { result } = startProcess("sh", ["-c", PARENT], {
    ...options,
    cwd: folder,
    timeoutMs: 1_500,
    withDescendants: true,
  });
  expect(await result).toMatchObject({ timedOut: true });
  expect(await isBeating()).toBe(false);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "they end too when %s ends the one that waits for them",
  async (signal) => {
    const script = `
    require("ts-node/register/transpile-only");
    const { startProcess } = require(${JSON.stringify(join(__dirname, "../../../tools/run-process.ts"))});
    const options = { cwd: ${JSON.stringify(folder)}, env: process.env, timeoutMs: 60000, withDescendants: true };
    startProcess("sh", ["-c", ${JSON.stringify(PARENT)}], options).child.stdout.pipe(process.stdout);
  `;
    const waiting = spawn(process.execPath, ["-e", script], { cwd: __dirname });
    await once(waiting.stdout, "data");
    waiting.kill(signal);
    const [, endedBy] = await once(waiting, "exit");
    expect(endedBy).toBe(signal);
    expect(await isBeating()).toBe(false);
  },
);
