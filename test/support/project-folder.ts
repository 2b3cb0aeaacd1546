import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const REPOSITORY = resolve(__dirname, "../..");

export interface ProjectFolder {
  readonly path: string;
  /** Writes or replaces a file, named relative to the folder. The mode counts for a new file. */
  write(name: string, content: string, mode?: number): Promise<void>;
  remove(): Promise<void>;
}

const created: ProjectFolder[] = [];

afterAll(() => Promise.all(created.map((folder) => folder.remove())));

export interface ProjectFolderOptions {
  /** The packages that the project finds; all that this repository has installed unless given. */
  packages?: string[];
  /** The folder that has them installed; this repository unless given. */
  from?: string;
}

/** A temporary project with the given files. It is removed after the test file at the latest. */
export async function createProjectFolder(
  files: Record<string, string>,
  { packages, from = REPOSITORY }: ProjectFolderOptions = {},
): Promise<ProjectFolder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), "pulumi-composio-project-")));
  const folder: ProjectFolder = {
    path,
    async write(name, content, mode) {
      const file = join(path, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content, { mode });
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
  created.push(folder);
  for (const installed of packages?.map((name) => join("node_modules", name)) ?? ["node_modules"]) {
    await mkdir(dirname(join(path, installed)), { recursive: true });
    await symlink(join(from, installed), join(path, installed), "junction");
  }
  for (const [name, content] of Object.entries(files)) {
    await folder.write(name, content);
  }
  return folder;
}
