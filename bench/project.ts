import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const BENCH = resolve(__dirname, "..");
const REPOSITORY = resolve(BENCH, "..");

/** Where the programs lie, and the provider that does nothing. */
const PROGRAMS = join(BENCH, "programs");

/** What the programs need, as this repository has it installed. */
const INSTALLED = [
  "@pulumi/pulumi",
  "@types/node",
  "axios",
  "pulumi-composio",
  "ts-node",
  "typescript",
  "zod",
];

export interface Project {
  readonly path: string;
  remove(): Promise<void>;
}

/** A file of those that lie in `programs/`. */
export function readProgram(file: string): Promise<string> {
  return readFile(join(PROGRAMS, file), "utf8");
}

/** A temporary folder with the given files, and with packages that this repository has installed. */
export async function createProject(
  files: Record<string, string>,
  packages: readonly string[] = INSTALLED,
): Promise<Project> {
  const path = await realpath(await mkdtemp(join(tmpdir(), "pulumi-composio-bench-")));
  for (const name of packages) {
    await linkPackage(name, { from: REPOSITORY, to: path });
  }
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(path, name), content);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Makes a package that one folder has installed available in another. */
export async function linkPackage(name: string, { from, to }: { from: string; to: string }): Promise<void> {
  await link(join(from, "node_modules", name), to, name);
}

/** Makes the provider that does nothing available in a project. */
export async function linkFloorProvider(project: string): Promise<void> {
  await link(join(PROGRAMS, "floor-provider"), project, "floor-provider");
}

async function link(target: string, project: string, name: string): Promise<void> {
  const place = join(project, "node_modules", name);
  await mkdir(dirname(place), { recursive: true });
  await symlink(target, place, "junction");
}
