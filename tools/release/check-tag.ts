import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { publicationOf, publishedManifest } from "../publication";
import { sectionOf } from "./changelog";
import { PACKAGES, readManifest } from "./manifests";

/**
 * Checks that a tag names what the repository holds, and that npm will accept it from there.
 *
 * @param tag As `v1.2.3`.
 * @param repository As GitHub names it: `owner/name`.
 * @returns What the changelog says of the version.
 * @throws Error that lists all that is wrong.
 */
export async function checkTag(root: string, tag: string, repository: string): Promise<string> {
  const version = tag.replace(/^v/, "");
  const problems: string[] = [];
  if (tag !== `v${version}`) {
    problems.push(`The tag ${tag} should be v${version}.`);
  }
  for (const folder of Object.values(PACKAGES)) {
    const manifest = await readManifest(root, folder);
    const file = `${folder}/package.json`;
    if (manifest.version !== version) {
      problems.push(`${file} has the version ${manifest.version}, not ${version}.`);
    }
    const wanted = publishedManifest(publicationOf(repository), folder).repository;
    if (manifest.repository?.url !== wanted.url) {
      problems.push(`${file} needs "repository": ${JSON.stringify(wanted)}, or npm refuses the provenance.`);
    }
  }
  const section = sectionOf(await readFile(join(root, "CHANGELOG.md"), "utf8"), version);
  if (section === undefined) {
    problems.push(`CHANGELOG.md says nothing under "## ${version}".`);
  }
  if (section === undefined || problems.length > 0) {
    throw new Error(problems.join("\n"));
  }
  return section;
}
