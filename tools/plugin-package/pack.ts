import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { cleanEnvironment } from "../clean-environment";
import { ROOT } from "../root";
import { startProcess } from "../run-process";
import { PLUGIN_FOLDER } from "./folder";
import { PLUGIN_NAME } from "./launchers";

/**
 * Packs the plugin as `pulumi plugin install --file` takes it.
 *
 * @param folder Where the file is put.
 * @returns The file. It is the same for every system.
 */
export async function packPlugin(folder: string): Promise<string> {
  const { version }: { version: string } = require(join(ROOT, "provider/package.json"));
  const name = `${PLUGIN_NAME}-v${version}.tar.gz`;
  await mkdir(folder, { recursive: true });
  // Without a drive in the name of the file, which some tars on Windows take for a host.
  const { code, stderr } = await startProcess("tar", ["-czf", name, "-C", PLUGIN_FOLDER, "."], {
    cwd: folder,
    env: cleanEnvironment(),
    timeoutMs: 60_000,
  }).result;
  if (code !== 0) {
    throw new Error(`tar failed: ${stderr.trim()}`);
  }
  return join(folder, name);
}
