import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundle, makeAnew } from "../bundle";
import { PLUGIN_FOLDER } from "./folder";
import { BUNDLE, LAUNCHERS } from "./launchers";

/** Bundles the plugin into one file, which needs nothing but Node, and puts the launchers beside it. */
export function buildPlugin(): Promise<void> {
  return makeAnew(PLUGIN_FOLDER, async (folder) => {
    await bundle("provider/hosts/plugin/main.ts", join(folder, BUNDLE), {
      minify: true,
      keepNames: true,
    });
    for (const [name, text] of Object.entries(LAUNCHERS)) {
      await writeFile(join(folder, name), text, { mode: 0o755 });
    }
  });
}
