import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { InstallFolders } from "./install-folders";

/** Longer than any installation may take. */
const ABANDONED_AFTER_MS = 2 * 60 * 60_000;

/**
 * Installs a CLI beside the cache and renames it into place once it runs, so that no half of one is ever found.
 *
 * @param find Finds what was installed in these folders; rejects where it is not as it should be.
 */
export async function installIntoCache<Found>(
  source: { install(folders: InstallFolders): Promise<void> },
  cache: string,
  find: (folders: string[]) => Promise<Found>,
): Promise<Found> {
  const workspace = await mkdtemp(`${cache}.tmp-`);
  const root = join(workspace, "root");
  const scratch = join(workspace, "scratch");
  try {
    await mkdir(root);
    await mkdir(scratch);
    await source.install({ root, scratch });
    await find([join(root, "bin")]);
    await rm(cache, { recursive: true, force: true });
    await rename(root, cache);
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
  return find([join(cache, "bin")]);
}

/** Removes what installations that were killed have left. */
export async function sweepAbandoned(cache: string): Promise<void> {
  const parent = dirname(cache);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(cache)}.tmp-`)) {
      continue;
    }
    const { mtimeMs } = await stat(join(parent, name));
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}
