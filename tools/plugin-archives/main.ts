import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { messageOf } from "../errors";
import { ROOT } from "../root";
import { packArchive, writeChecksums } from "./archive";
import { ownPlatform, PLATFORMS, platformNamed } from "./platforms";

const FOLDER = join(ROOT, "build/plugin-archives");

const USAGE = `usage: npm run plugin:archives [-- <platform> …]
       node tools/dist/plugin-archives/main.js --node <folder of Node for this machine>`;

/** Packs the plugin with a Node of its own, for the platforms that are named, for all, or for this machine by a given Node. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { node: { type: "string" } },
  });
  const named = positionals.map(platformNamed);
  if (values.node !== undefined && named.length > 0) {
    throw new Error(USAGE);
  }
  const own = values.node === undefined ? undefined : resolve(values.node);
  const platforms = own === undefined ? (named.length > 0 ? named : PLATFORMS) : [ownPlatform()];
  const archives: string[] = [];
  for (const platform of platforms) {
    const archive = await packArchive(platform, FOLDER, own);
    console.log(archive);
    archives.push(basename(archive));
  }
  await writeChecksums(FOLDER, archives);
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
