import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Publication, publishedManifest } from "../../publication";
import { runTool } from "../../run-tool";
import { PACKAGES } from "../manifests";

/** Nothing is sent, no attestation is made, and a version that is published already is as good as any. */
export const DRY_RUN = ["--dry-run", "--json", "--provenance=false", "--force"];

/** Packs each npm package of a copy, and has npm say that it would publish it. */
export async function checkNpm(copy: string, from: Publication, scratch: string): Promise<void> {
  for (const [name, folder] of Object.entries(PACKAGES)) {
    const place = join(scratch, name);
    await mkdir(place, { recursive: true });
    await runTool("npm", ["pack", `./${folder}`, "--pack-destination", place], copy);
    const { version } = JSON.parse(await readFile(join(copy, folder, "package.json"), "utf8"));
    const tarball = `${name}-${version}.tgz`;
    await runTool("npm", ["publish", tarball, ...DRY_RUN], place);
    await runTool("tar", ["-xzf", tarball], place);
    const packed = join(place, "package");
    const manifest = JSON.parse(await readFile(join(packed, "package.json"), "utf8"));
    for (const [field, value] of Object.entries(publishedManifest(from, folder))) {
      assertSame(`${field} of ${name}`, manifest[field], value);
    }
    const relative = (await readFile(join(packed, "README.md"), "utf8")).match(/\]\((?!https?:|#)[^)]+\)/g);
    assertSame(`relative links in the README of ${name}`, relative, null);
  }
}

function assertSame(what: string, actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);
  }
}
