import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gt, prerelease, valid } from "semver";
import { cleanEnvironment } from "../clean-environment";
import { publication } from "../publication";
import { startProcess } from "../run-process";
import { release } from "./changelog";
import { fillManifests, PACKAGES, readManifest, setVersion } from "./manifests";

/**
 * Makes the repository that of a new version, and commits nothing.
 *
 * @throws Error when the version is not a newer one, when files have changes that are not committed, and when the
 *   changelog has nothing to release.
 */
export async function prepareRelease(root: string, version: string): Promise<void> {
  if (valid(version) !== version || prerelease(version)) {
    throw new Error(`"${version}" is not a version such as 1.2.3.`);
  }
  for (const folder of Object.values(PACKAGES)) {
    const { version: current = "0.0.0" } = await readManifest(root, folder);
    if (!gt(version, current)) {
      throw new Error(`${version} is not newer than ${current}, which ${folder} has.`);
    }
  }
  const changes = await git(root, ["status", "--porcelain"]);
  if (changes) {
    throw new Error(`There are changes that are not committed:\n${changes}`);
  }

  const changelog = join(root, "CHANGELOG.md");
  const released = release(await readFile(changelog, "utf8"), version);
  await setVersion(root, version);
  const from = publication(root);
  if (from) {
    await fillManifests(root, from);
  }
  await writeFile(changelog, released);
}

async function git(cwd: string, args: string[]): Promise<string> {
  const { code, stdout, stderr } = await startProcess("git", args, {
    cwd,
    env: cleanEnvironment(),
    timeoutMs: 60_000,
  }).result;
  if (code !== 0) {
    throw new Error(`git ${args.join(" ")} failed: ${stderr}`);
  }
  return stdout.trimEnd();
}
