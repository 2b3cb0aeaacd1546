import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { bundledLicences, LICENCES } from "../bundled-licences";
import { ROOT } from "../root";
import { PLUGIN_FOLDER } from "./folder";
import { BUNDLE, LAUNCHERS } from "./launchers";

/**
 * Bundles the compiled plugin into one file, which needs nothing but Node, and puts the launchers beside it. Each file
 * takes the place of the old one at once, because an engine may start the plugin meanwhile.
 */
export async function buildPlugin(): Promise<void> {
  await mkdir(PLUGIN_FOLDER, { recursive: true });
  const fresh = await mkdtemp(`${PLUGIN_FOLDER}-`);
  try {
    await buildInto(fresh);
    for (const name of await readdir(fresh)) {
      await rename(join(fresh, name), join(PLUGIN_FOLDER, name));
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function buildInto(folder: string): Promise<void> {
  const { metafile } = await build({
    entryPoints: [join(ROOT, "provider/dist/hosts/plugin/main.js")],
    outfile: join(folder, BUNDLE),
    absWorkingDir: ROOT,
    bundle: true,
    platform: "node",
    target: "node20",
    minify: true,
    keepNames: true,
    legalComments: "eof",
    logLevel: "warning",
    metafile: true,
  });
  await writeFile(join(folder, LICENCES), await bundledLicences(metafile));
  for (const [name, text] of Object.entries(LAUNCHERS)) {
    await writeFile(join(folder, name), text, { mode: 0o755 });
  }
}
