import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { makeProjectFolder, type ProjectFolder } from "../../tools/project-folder";
import { listFiles } from "./list-files";

export type { ProjectFolder } from "../../tools/project-folder";

const REPOSITORY = resolve(__dirname, "../..");

/** The packages of a program in TypeScript or JavaScript. Pulumi's language host looks into all that a project has. */
const USUAL = ["@pulumi/pulumi", "@types/node", "pulumi-composio", "typescript"];

const created: ProjectFolder[] = [];

afterAll(() => Promise.all(created.map((folder) => folder.remove())));

export interface ProjectFolderOptions {
  /** The packages that the project finds; the usual ones unless given. */
  packages?: string[];
  /** The folder that has them installed; this repository unless given. */
  from?: string;
}

/** A temporary project with the given files. It is removed after the test file at the latest. */
export async function createProjectFolder(
  files: Record<string, string>,
  { packages = USUAL, from = REPOSITORY }: ProjectFolderOptions = {},
): Promise<ProjectFolder> {
  const folder = await makeProjectFolder();
  created.push(folder);
  for (const packageName of packages) {
    await folder.link(join(from, "node_modules", packageName), packageName);
  }
  for (const [name, content] of Object.entries(files)) {
    await folder.write(name, content);
  }
  return folder;
}

/** An example in a temporary folder, with the packages that it says it needs, for a test that edits it. */
export async function copyExample(example: string): Promise<ProjectFolder> {
  const source = join(REPOSITORY, "examples", example);
  const folder = await createProjectFolder({}, { packages: await packagesOf(source) });
  await folder.copy(source);
  return folder;
}

/** Returns the packages that the manifests in a folder name, and the commands of all packages. */
async function packagesOf(folder: string): Promise<string[]> {
  const manifests = (await listFiles(folder)).filter((file) => /^(.*\/)?package\.json$/.test(file));
  const named = await Promise.all(
    manifests.map(async (file) => {
      const { dependencies, devDependencies } = JSON.parse(await readFile(join(folder, file), "utf8"));
      return Object.keys({ ...dependencies, ...devDependencies });
    }),
  );
  return [...new Set([".bin", ...named.flat()])];
}
