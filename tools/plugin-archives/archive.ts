import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LICENCES } from "../bundled-licences";
import { packFolder } from "../pack-folder";
import { PLUGIN_FOLDER } from "../plugin-package/folder";
import { PLUGIN_NAME } from "../plugin-package/launchers";
import { ROOT } from "../root";
import { licenceOf, nodeOfPlatform } from "./node-of-platform";
import { NODE_VERSION, ownPlatform, type Platform, programName } from "./platforms";
import { makeExecutable } from "./single-executable";

/** The file that has the checksum of each archive, as `sha256sum --check` takes it. */
const CHECKSUMS = "SHA256SUMS";

/**
 * Packs the plugin with its own Node for a platform, by the name under which Pulumi looks for it on a server.
 *
 * @param folder Where the archive is put.
 * @param own The folder that holds Node for this machine, as Node's own archives have it; that of npm unless given.
 * @returns The archive.
 */
export async function packArchive(platform: Platform, folder: string, own?: string): Promise<string> {
  const { version }: { version: string } = require(join(ROOT, "provider/package.json"));
  const name = `${PLUGIN_NAME}-v${version}-${platform.name}.tar.gz`;
  const scratch = await mkdtemp(join(tmpdir(), "pulumi-composio-archive-"));
  try {
    const content = join(scratch, "content");
    await mkdir(content);
    const node = own ?? (await nodeOfPlatform(ownPlatform()));
    const program = join(content, programName(PLUGIN_NAME, platform));
    await makeExecutable(platform, node, program, scratch);
    await copyFile(join(ROOT, "LICENSE"), join(content, "LICENSE"));
    await copyFile(join(PLUGIN_FOLDER, LICENCES), join(content, LICENCES));
    await copyFile(licenceOf(node), join(content, `NODE-${NODE_VERSION}-LICENSE.txt`));
    return await packFolder(content, name, folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Writes the checksums of archives beside them. */
export async function writeChecksums(folder: string, names: readonly string[]): Promise<void> {
  const lines = await Promise.all(
    names.map(async (name) => {
      const hash = createHash("sha256").update(await readFile(join(folder, name)));
      return `${hash.digest("hex")}  ${name}\n`;
    }),
  );
  await writeFile(join(folder, CHECKSUMS), lines.join(""));
}
