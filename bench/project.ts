import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const BENCH = resolve(__dirname, "..");
const REPOSITORY = resolve(BENCH, "..");

/** Where the programs lie, and the provider that does nothing. */
export const PROGRAMS = join(BENCH, "programs");

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

/** A temporary folder with the given files and the packages of the programs. */
export async function createProject(
  files: Record<string, string>,
  extraPackages: string[] = [],
): Promise<Project> {
  const path = await realpath(await mkdtemp(join(tmpdir(), "pulumi-composio-bench-")));
  for (const name of [...INSTALLED, ...extraPackages]) {
    await link(join(REPOSITORY, "node_modules", name), join(path, "node_modules", name));
  }
  await link(join(PROGRAMS, "floor-provider"), join(path, "node_modules/floor-provider"));
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

async function link(target: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  await symlink(target, place, "junction");
}
