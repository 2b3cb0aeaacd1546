import { chmod, copyFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PLUGIN_FOLDER } from "../plugin-package/folder";
import { BUNDLE } from "../plugin-package/launchers";
import { runTool } from "../run-tool";
import { nodeOfPlatform, programOf } from "./node-of-platform";
import { ownPlatform, type Platform } from "./platforms";

/** The mark in Node's program behind which it looks for a blob, and the names under which it does. */
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
const RESOURCE = "NODE_SEA_BLOB";
const SEGMENT = "NODE_SEA";

/** The command that puts a blob into a program. */
const POSTJECT = require.resolve("postject/dist/cli.js");

/**
 * Makes one program of Node and the plugin.
 *
 * @param ownNode The folder that holds Node for this machine.
 * @param program Where the program is put.
 * @param scratch A folder for what is needed meanwhile.
 */
export async function makeExecutable(
  platform: Platform,
  ownNode: string,
  program: string,
  scratch: string,
): Promise<void> {
  const blob = await makeBlob(platform, ownNode, scratch);
  const node = platform === ownPlatform() ? ownNode : await nodeOfPlatform(platform);
  await copyFile(programOf(node, platform), program);
  await chmod(program, 0o755);
  const segment = platform.runsOn.platform === "darwin" ? ["--macho-segment-name", SEGMENT] : [];
  const options = ["--sentinel-fuse", FUSE, ...segment];
  await withNewSignature(program, platform, () =>
    runTool(process.execPath, [POSTJECT, program, RESOURCE, blob, ...options], scratch),
  );
}

/** macOS starts no program that was changed after it was signed. Only macOS can sign. */
async function withNewSignature(
  program: string,
  platform: Platform,
  change: () => Promise<unknown>,
): Promise<void> {
  const signs = platform.runsOn.platform === "darwin" && process.platform === "darwin";
  if (signs) {
    await runTool("codesign", ["--remove-signature", program], dirname(program));
  }
  await change();
  if (signs) {
    await runTool("codesign", ["--sign", "-", program], dirname(program));
  }
}

/** Has this machine's Node of the same version make what Node reads at its start. Compiled code suits one platform alone. */
async function makeBlob(platform: Platform, ownNode: string, scratch: string): Promise<string> {
  const blob = join(scratch, "plugin.blob");
  const settings = join(scratch, "sea-config.json");
  await writeFile(
    settings,
    JSON.stringify({
      main: join(PLUGIN_FOLDER, BUNDLE),
      output: blob,
      disableExperimentalSEAWarning: true,
      useCodeCache: platform === ownPlatform(),
    }),
  );
  await runTool(programOf(ownNode, ownPlatform()), ["--experimental-sea-config", settings], scratch);
  return blob;
}
