import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Metafile } from "esbuild";
import { ROOT } from "./root";

/** The file beside a bundle that has the licences of what is bundled. */
export const LICENCES = "THIRD-PARTY-LICENSES.txt";

const LICENCE_FILE = /^(licen[cs]e|copying)(\.|-|$)/i;

/**
 * Returns the licences of all packages that are in a bundle.
 *
 * @throws Error when the licence of a package is not found.
 */
export async function bundledLicences({ inputs }: Metafile): Promise<string> {
  const folders = Object.keys(inputs).flatMap(
    (path) => path.match(/^.*node_modules\/(@[^/]+\/)?[^/]+/)?.[0] ?? [],
  );
  const texts = await Promise.all(
    [...new Set(folders)].sort().map((folder) => licenceIn(resolve(ROOT, folder))),
  );
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}

async function licenceIn(folder: string): Promise<string> {
  const { name, version }: { name: string; version: string } = JSON.parse(
    await readFile(join(folder, "package.json"), "utf8"),
  );
  const text = (await licenceFile(folder)) ?? (await licenceInReadme(folder));
  if (text === undefined) {
    throw new Error(`${name} ${version} is in a bundle, and its licence was not found`);
  }
  return `${name} ${version}\n\n${text.trim()}\n`;
}

async function licenceFile(folder: string): Promise<string | undefined> {
  const file = (await readdir(folder)).find((each) => LICENCE_FILE.test(each));
  return file === undefined ? undefined : readFile(join(folder, file), "utf8");
}

/** The part of the readme under the heading "License", which is the last one where packages have it there. */
async function licenceInReadme(folder: string): Promise<string | undefined> {
  const readme = await readFile(join(folder, "README.md"), "utf8");
  return readme.match(/^(?:#+ )?Licen[cs]e\n-*\n([\s\S]+)$/im)?.[1];
}
