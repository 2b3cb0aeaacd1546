import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A temporary project. */
export interface ProjectFolder {
  readonly path: string;
  /** Writes or replaces a file, named relative to the folder. The mode counts for a new file. */
  write(name: string, content: string, mode?: number): Promise<void>;
  /** Replaces a piece of a file's text. Rejects when it is not there. */
  replace(name: string, before: string, after: string): Promise<void>;
  /** Makes a package that lies elsewhere available under a name, or a whole `node_modules` unless one is given. */
  link(target: string, packageName?: string): Promise<void>;
  /** Copies what lies in another folder. */
  copy(from: string): Promise<void>;
  remove(): Promise<void>;
}

export async function makeProjectFolder(): Promise<ProjectFolder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), "pulumi-composio-project-")));
  return {
    path,
    async write(name, content, mode) {
      const file = join(path, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content, { mode });
    },
    async replace(name, before, after) {
      const file = join(path, name);
      const text = await readFile(file, "utf8");
      if (!text.includes(before)) {
        throw new Error(`${name} does not say ${before}`);
      }
      await writeFile(file, text.replace(before, after));
    },
    async link(target, packageName = "") {
      const place = join(path, "node_modules", packageName);
      await mkdir(dirname(place), { recursive: true });
      await symlink(target, place, "junction");
    },
    copy: (from) => cp(from, path, { recursive: true }),
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
