import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { bundledLicences, LICENCES } from "../bundled-licences";
import { ROOT } from "../root";

/** The folder of the bundle, whose file `pulumi-composio/dynamic` stands for. */
const DYNAMIC_FOLDER = join(ROOT, "provider/dynamic");

const BUNDLE = "pulumi-composio-dynamic.cjs";

/**
 * Bundles the compiled dynamic host into one file, because each Pulumi command loads it in a process of its own. What
 * the sources load late, esbuild keeps as late. The file takes the place of the old one at once, because a host may
 * load it meanwhile.
 *
 * @param sourcemap Whether the file has the source maps that the compiled files have, for a debugger.
 */
export async function buildDynamicHost(sourcemap = false): Promise<void> {
  await mkdir(DYNAMIC_FOLDER, { recursive: true });
  const fresh = await mkdtemp(`${DYNAMIC_FOLDER}-`);
  try {
    const { metafile } = await build({
      entryPoints: [join(ROOT, "provider/dist/hosts/dynamic/host.js")],
      outfile: join(fresh, BUNDLE),
      absWorkingDir: ROOT,
      bundle: true,
      platform: "node",
      target: "node20",
      keepNames: true,
      legalComments: "eof",
      logLevel: "warning",
      metafile: true,
      sourcemap: sourcemap && "inline",
    });
    await writeFile(join(fresh, LICENCES), await bundledLicences(metafile));
    for (const name of [LICENCES, BUNDLE]) {
      await rename(join(fresh, name), join(DYNAMIC_FOLDER, name));
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
