import { mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Metafile } from "esbuild";
import { bundledLicences } from "../../../tools/bundled-licences";
import { ROOT } from "../../../tools/root";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

const PACKAGES = {
  own: { LICENSE: "MIT of own" },
  "@scope/spelled": { "LICENCE.txt": "MIT of spelled" },
  inReadme: { "README.md": "inReadme\n========\n\nIs small.\n\nLicense\n-------\n\nMIT of inReadme\n" },
  without: { "README.md": "# without\n\nIs small, and says nothing.\n" },
};

let root: string;
beforeEach(async () => {
  root = await temporaryFolder();
});
afterEach(() => removeFolder(root));

/** The metafile of a bundle that has two modules of each of these packages, and one of no package. */
async function bundleOf(...names: (keyof typeof PACKAGES)[]): Promise<Metafile> {
  const modules = names.flatMap((name) => ["index.js", "lib/more.js"].map((file) => [name, file] as const));
  for (const name of names) {
    const folder = join(root, "node_modules", name);
    await mkdir(folder, { recursive: true });
    const files = { "package.json": JSON.stringify({ name, version: "1.2.3" }), ...PACKAGES[name] };
    for (const [file, text] of Object.entries(files)) {
      await writeFile(join(folder, file), text);
    }
  }
  const paths = modules.map(([name, file]) => relative(ROOT, join(root, "node_modules", name, file)));
  const inputs = ["provider/dist/index.js", ...paths].map((path) => [path, { bytes: 1, imports: [] }]);
  return { inputs: Object.fromEntries(inputs), outputs: {} };
}

test("each package of a bundle stands once, with its version and its licence, also of its readme", async () => {
  const text = await bundledLicences(await bundleOf("own", "@scope/spelled", "inReadme"));
  expect(text.split(/\n-{80}\n\n/)).toEqual([
    "@scope/spelled 1.2.3\n\nMIT of spelled\n",
    "inReadme 1.2.3\n\nMIT of inReadme\n",
    "own 1.2.3\n\nMIT of own\n",
  ]);
});

test("a package whose licence is not found is an error that names it", async () => {
  await expect(bundleOf("own", "without").then(bundledLicences)).rejects.toThrow(
    "without 1.2.3 is in a bundle, and its licence was not found",
  );
});
