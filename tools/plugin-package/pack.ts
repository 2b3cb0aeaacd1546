import { join } from "node:path";
import { packFolder } from "../pack-folder";
import { ROOT } from "../root";
import { PLUGIN_FOLDER } from "./folder";
import { PLUGIN_NAME } from "./launchers";

/**
 * Packs the plugin as `pulumi plugin install --file` takes it.
 *
 * @param folder Where the file is put.
 * @returns The file. It is the same for every system.
 */
export function packPlugin(folder: string): Promise<string> {
  const { version }: { version: string } = require(join(ROOT, "provider/package.json"));
  return packFolder(PLUGIN_FOLDER, `${PLUGIN_NAME}-v${version}.tar.gz`, folder);
}
