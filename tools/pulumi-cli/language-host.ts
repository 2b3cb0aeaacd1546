import { mkdir } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { ensurePulumiCli } from ".";
import { cacheFolder } from "./cache-folder";
import { folderOf } from "./find-cli";
import { buildPrograms } from "./go-build";
import { installIntoCache } from "./install-into-cache";
import { withLock } from "./lock";
import { say } from "./progress";
import { HOST_VERSIONS } from "./versions";

/** A language whose programs Pulumi runs by a program of its own. */
export type Language = keyof typeof HOST_VERSIONS;

const PACKAGES: Record<Language, string> = {
  yaml: "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml",
};

/**
 * Finds the host of a language beside the Pulumi CLI or on PATH, and otherwise builds it.
 *
 * @returns The folder that has it, to be put on PATH.
 */
export async function ensureLanguageHost(language: Language): Promise<string> {
  const name = `pulumi-language-${language}`;
  const { binDir } = await ensurePulumiCli();
  const cache = join(dirname(cacheFolder()), `language-${language}-${HOST_VERSIONS[language]}`);
  const inCache = [join(cache, "bin")];
  const atHand = [binDir, ...(process.env.PATH ?? "").split(delimiter).filter(Boolean), ...inCache];
  const found = await folderOf(name, atHand);
  if (found !== undefined) {
    return found;
  }
  const find = async (folders: string[]) => {
    const folder = await folderOf(name, folders);
    if (folder === undefined) {
      throw new Error(`there is no ${name}`);
    }
    return folder;
  };
  const program = { name, module: `language-${language}`, package: PACKAGES[language], ldflags: "-s -w" };
  await mkdir(dirname(cache), { recursive: true });
  return withLock(
    `${cache}.lock`,
    // Another run may have brought it while this one waited.
    async () =>
      (await folderOf(name, inCache)) ??
      installIntoCache({ install: (folders) => buildPrograms([program], folders) }, cache, find),
    { onWait: () => say(`another run is bringing ${name}; waiting for it`) },
  );
}
