import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { packArchive } from "../../plugin-archives/archive";
import { ownPlatform, PLATFORMS, programName } from "../../plugin-archives/platforms";
import { PLUGIN_NAME } from "../../plugin-package/launchers";
import { runTool } from "../../run-tool";

/** Packs the plugin for every system, and starts that of this machine. */
export async function checkArchives(scratch: string): Promise<void> {
  const folder = join(scratch, "archives");
  for (const platform of PLATFORMS) {
    const archive = await packArchive(platform, folder);
    if (platform === ownPlatform()) {
      const unpacked = join(scratch, "unpacked");
      await mkdir(unpacked);
      await runTool("tar", ["-xzf", join("..", "archives", basename(archive))], unpacked);
      await runTool(join(unpacked, programName(PLUGIN_NAME, platform)), ["--help"], unpacked);
    }
  }
}
