import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { axiosWithoutForms } from "./axios-without-forms";
import { bundledLicences, LICENCES } from "./bundled-licences";
import { ROOT } from "./root";

/**
 * Bundles sources into one file for Node, with the licences of what is bundled beside it. They are TypeScript, because
 * esbuild joins modules as they are written there, and wraps each compiled one in a function, which Node reads twice.
 *
 * @param entry The file that is bundled with all that it loads, by its path in the repository.
 */
export async function bundle(
  entry: string,
  outfile: string,
  options: Pick<BuildOptions, "minify" | "minifyWhitespace" | "keepNames" | "sourcemap" | "external">,
): Promise<void> {
  const { metafile } = await build({
    entryPoints: [join(ROOT, entry)],
    outfile,
    absWorkingDir: ROOT,
    bundle: true,
    platform: "node",
    target: "node20",
    legalComments: "eof",
    logLevel: "warning",
    metafile: true,
    plugins: [axiosWithoutForms],
    ...options,
  });
  await writeFile(join(dirname(outfile), LICENCES), await bundledLicences(metafile));
}

/**
 * Makes the files of a folder anew. Each takes the place of the old one at once, because somebody may load it meanwhile.
 *
 * @param make Writes the files into a folder that it is given.
 */
export async function makeAnew(folder: string, make: (fresh: string) => Promise<void>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const fresh = await mkdtemp(`${folder}-`);
  try {
    await make(fresh);
    for (const name of (await readdir(fresh)).sort()) {
      await rename(join(fresh, name), join(folder, name));
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
