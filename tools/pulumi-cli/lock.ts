import { mkdir, rename, rm, stat, utimes } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "../errors";

export interface LockOptions {
  /** How often the holder shows that it lives, and the others look. */
  beatMs?: number;
  /** A lock whose holder has shown no life for so long is free. */
  staleMs?: number;
  /** Called once if the lock is taken. */
  onWait?: () => void;
}

/**
 * Does `work` while no other process does its own under the same lock. The lock is a folder that its holder keeps
 * touching, rather than a process id, which says nothing in another container that shares the folder.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  { beatMs = 2_000, staleMs = 30_000, onWait = () => {} }: LockOptions = {},
): Promise<T> {
  for (let looks = 0; !(await take(path)); looks++) {
    if (looks === 0) {
      onWait();
    }
    if (await isStale(path, staleMs)) {
      await discard(path);
    } else {
      await sleep(beatMs);
    }
  }
  const heartbeat = setInterval(() => touch(path), beatMs);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await rm(path, { recursive: true, force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") {
      return false;
    }
    throw error;
  }
}

async function isStale(path: string, staleMs: number): Promise<boolean> {
  const touched = await stat(path).catch(ignoreMissing);
  return touched !== undefined && Date.now() - touched.mtimeMs > staleMs;
}

/** Of several that find the lock stale, one alone succeeds in renaming it. */
async function discard(path: string): Promise<void> {
  const aside = `${path}.stale-${process.pid}-${Date.now()}`;
  await rename(path, aside).catch(ignoreMissing);
  await rm(aside, { recursive: true, force: true });
}

function touch(path: string): void {
  const now = new Date();
  utimes(path, now, now).catch(ignoreMissing);
}

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) !== "ENOENT") {
    throw error;
  }
}
