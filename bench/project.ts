import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { makeProjectFolder, type ProjectFolder } from "#tools/project-folder";

const BENCH = resolve(__dirname, "..");
const REPOSITORY = resolve(BENCH, "..");

/** Where the programs lie, and the provider that does nothing. */
const PROGRAMS = join(BENCH, "programs");

/** The packages that the programs need, as this repository has it installed. */
const INSTALLED = [
  "@pulumi/pulumi",
  "@types/node",
  "axios",
  "pulumi-composio",
  "ts-node",
  "typescript",
  "zod",
];

/** A file of those that lie in `programs/`. */
export function readProgram(file: string): Promise<string> {
  return readFile(join(PROGRAMS, file), "utf8");
}

/** A temporary folder with the given files, and with packages that this repository has installed. */
export async function createProject(
  files: Record<string, string>,
  packages: readonly string[] = INSTALLED,
): Promise<ProjectFolder> {
  const folder = await makeProjectFolder();
  for (const packageName of packages) {
    await folder.link(join(REPOSITORY, "node_modules", packageName), packageName);
  }
  for (const [name, content] of Object.entries(files)) {
    await folder.write(name, content);
  }
  return folder;
}

/** Makes the provider that does nothing available in a project. */
export function linkFloorProvider(project: ProjectFolder): Promise<void> {
  return project.link(join(PROGRAMS, "floor-provider"), "floor-provider");
}
