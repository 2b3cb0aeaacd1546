import { existsSync } from "node:fs";
import { mkdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withLock } from "../../../tools/pulumi-cli/lock";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

const TIMING = { beatMs: 10, staleMs: 300 };
let folder: string;
let lock: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  lock = join(folder, "lock");
});

afterEach(() => removeFolder(folder));

test("two contenders work one after the other, and the one that waits says so", async () => {
  const events: string[] = [];
  const onWait = () => events.push("waiting");
  const first = withLock(lock, async () => {
    events.push("first starts");
    await sleep(100);
    events.push("first ends");
  });
  await sleep(20);
  const second = withLock(lock, async () => events.push("second"), { ...TIMING, onWait });
  await Promise.all([first, second]);
  expect(events).toEqual(["first starts", "waiting", "first ends", "second"]);
});

test("work that takes longer than a lock stays fresh keeps its lock", async () => {
  let isWorking = false;
  const first = withLock(
    lock,
    async () => {
      isWorking = true;
      await sleep(3 * TIMING.staleMs);
      isWorking = false;
    },
    TIMING,
  );
  await sleep(20);
  expect(await withLock(lock, async () => isWorking, TIMING)).toBe(false);
  await first;
});

test("the lock of a process that was killed is taken over by one of those that wait", async () => {
  await mkdir(lock);
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(lock, longAgo, longAgo);
  let working = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++working);
    await sleep(20);
    working--;
  };
  await Promise.all([withLock(lock, work, TIMING), withLock(lock, work, TIMING)]);
  expect(most).toBe(1);
});

test("the lock is given back when the work fails", async () => {
  const failing = withLock(lock, () => Promise.reject(new Error("no luck")), TIMING);
  await expect(failing).rejects.toThrow("no luck");
  expect(existsSync(lock)).toBe(false);
});
