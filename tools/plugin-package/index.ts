import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { PLUGIN_FOLDER, ROOT } from "./folder";
import { BUNDLE, LAUNCHERS } from "./launchers";

/** Bundles the compiled plugin into one file, which needs nothing but Node, and puts the launchers beside it. */
export async function buildPlugin(): Promise<void> {
  await rm(PLUGIN_FOLDER, { recursive: true, force: true });
  await mkdir(PLUGIN_FOLDER, { recursive: true });
  await build({
    entryPoints: [join(ROOT, "provider/dist/hosts/plugin/main.js")],
    outfile: join(PLUGIN_FOLDER, BUNDLE),
    bundle: true,
    platform: "node",
    target: "node20",
    minify: true,
    keepNames: true,
    legalComments: "eof",
    logLevel: "warning",
  });
  for (const [name, text] of Object.entries(LAUNCHERS)) {
    await writeFile(join(PLUGIN_FOLDER, name), text, { mode: 0o755 });
  }
}
