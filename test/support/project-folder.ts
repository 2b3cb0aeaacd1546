import { join, resolve } from "node:path";
import { makeProjectFolder, type ProjectFolder } from "../../tools/project-folder";

export type { ProjectFolder } from "../../tools/project-folder";

const REPOSITORY = resolve(__dirname, "../..");

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
  const folder = await makeProjectFolder();
  created.push(folder);
  for (const packageName of packages ?? [""]) {
    await folder.link(join(from, "node_modules", packageName), packageName);
  }
  for (const [name, content] of Object.entries(files)) {
    await folder.write(name, content);
  }
  return folder;
}

/** An example in a temporary folder, for a test that edits it. */
export async function copyExample(example: string): Promise<ProjectFolder> {
  const folder = await createProjectFolder({});
  await folder.copy(join(REPOSITORY, "examples", example));
  return folder;
}
