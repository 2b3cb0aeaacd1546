import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { cacheFolder } from "../pulumi-cli/cache-folder";
import { runTool } from "../run-tool";
import { NODE_VERSION, type Platform, programName } from "./platforms";

/**
 * Brings Node for a platform from npm, and keeps it in the user's cache.
 *
 * @returns The folder that holds it.
 * @throws Error when what npm gives does not have the recorded checksum.
 */
export async function nodeOfPlatform(platform: Platform): Promise<string> {
  const folder = join(dirname(cacheFolder()), `node-${NODE_VERSION}-${platform.name}`);
  if (!existsSync(folder)) {
    await mkdir(dirname(folder), { recursive: true });
    const workspace = await mkdtemp(`${folder}.tmp-`);
    try {
      await fetchPackage(platform, workspace);
      // Another process may have been faster.
      await rename(join(workspace, "package"), folder).catch(() => undefined);
    } finally {
      await rm(workspace, { recursive: true, force: true });
    }
  }
  return folder;
}

/** The program of a Node. */
export const programOf = (folder: string, platform: Platform) =>
  join(folder, "bin", programName("node", platform));

/** Node's licence, which npm's packages for Windows do not have: that of the Node that runs here is the same. */
export const licenceOf = (folder: string) => join(folder, "LICENSE");

async function fetchPackage(platform: Platform, workspace: string): Promise<void> {
  const wanted = `${platform.package}@${NODE_VERSION}`;
  await runTool("npm", ["pack", wanted, "--ignore-scripts"], workspace);
  const [tarball] = await readdir(workspace);
  if (tarball === undefined) {
    throw new Error(`npm pack ${wanted} left nothing`);
  }
  const hash = createHash("sha512").update(await readFile(join(workspace, tarball)));
  const integrity = `sha512-${hash.digest("base64")}`;
  if (integrity !== platform.integrity) {
    throw new Error(`${wanted} has the checksum ${integrity}, not the recorded ${platform.integrity}`);
  }
  await runTool("tar", ["-xzf", tarball], workspace);
}
