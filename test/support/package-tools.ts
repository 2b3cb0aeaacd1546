import { readdir, readFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { createProjectFolder } from "./project-folder";
import { runNpm } from "./run-script";

const REPOSITORY = resolve(__dirname, "../..");
/** The last major version of pnpm that needs no install script. */
const PNPM_VERSION = "10.34.8";

/** A Node, named by the folder that puts it on the PATH. */
export interface NodeRelease {
  folder: string;
  /** As `process.version` says it. */
  version: string;
}

export const currentNode: NodeRelease = { folder: dirname(process.execPath), version: process.version };

/** Packs a package, named by its folder, as it would be published. Returns the tarball's path. */
export async function packPackage(name: "provider" | "emulator" | "policy"): Promise<string> {
  const { path } = await createProjectFolder({}, { packages: [] });
  await runNpm(["pack", `./${name}`, "--pack-destination", path], { cwd: REPOSITORY });
  const [tarball] = await readdir(path);
  if (tarball === undefined) {
    throw new Error(`npm pack left nothing in ${path}`);
  }
  return join(path, tarball);
}

/** Returns the path of pnpm's script. */
export async function fetchPnpm(): Promise<string> {
  return join(await fetchPackage("pnpm", PNPM_VERSION), "bin/pnpm.cjs");
}

/** The newest release of a major version of Node. */
export async function fetchNode(major: number): Promise<NodeRelease> {
  const folder = await fetchPackage(nodePackage(), String(major));
  const { version, bin } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  return { folder: dirname(join(folder, bin.node)), version: `v${version}` };
}

/** The package that the install script of the package `node` chooses for this machine. */
function nodePackage(): string {
  const { platform, arch } = process;
  const prefix = platform === "darwin" && arch === "arm64" ? "node-bin" : "node";
  return `${prefix}-${platform === "win32" ? "win" : platform}-${arch}`;
}

async function fetchPackage(name: string, version: string): Promise<string> {
  const { path } = await createProjectFolder({}, { packages: [] });
  const options = ["--no-save", "--ignore-scripts", "--prefer-offline"];
  await runNpm(["install", "--prefix", path, `${name}@${version}`, ...options], { cwd: path });
  return join(path, "node_modules", name);
}

/** Returns what a manifest says to depend on a packed package. */
export function dependencyOn(tarball: string): string {
  return `file:${tarball.split(sep).join("/")}`;
}
