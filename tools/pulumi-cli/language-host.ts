import { chmod, copyFile, mkdir } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { pulumiCli } from ".";
import { cacheFolder } from "./cache-folder";
import { folderOf } from "./find-cli";
import { buildPrograms, type GoProgram, sourcesOf } from "./go-build";
import type { InstallFolders } from "./install-folders";
import { installIntoCache } from "./install-into-cache";
import { withLock } from "./lock";
import { say } from "./progress";
import { HOST_VERSIONS } from "./versions";

/** A language whose programs Pulumi runs by a program of its own. */
export type Language = keyof typeof HOST_VERSIONS;

const PROGRAMS: Record<Language, GoProgram> = {
  yaml: programOf("yaml", "language-yaml", "github.com/pulumi/pulumi-yaml/cmd"),
  java: programOf("java", "language-java", "github.com/pulumi/pulumi-java/pkg/cmd"),
  // In the same release of the SDK as the host of Node.js.
  python: programOf("python", "language-nodejs", "github.com/pulumi/pulumi/sdk/v3/python/cmd"),
};

function programOf(language: Language, module: string, folder: string): GoProgram {
  const name = `pulumi-language-${language}`;
  return { name, module, package: `${folder}/${name}`, ldflags: "-s -w" };
}

async function build(program: GoProgram, folders: InstallFolders): Promise<void> {
  await buildPrograms([program], folders);
  if (program === PROGRAMS.python) {
    // The host runs a program by this script, which is no Go.
    const script = `${program.name}-exec`;
    const target = join(folders.root, "bin", script);
    await copyFile(join(await sourcesOf(program, folders), "..", script), target);
    await chmod(target, 0o755);
  }
}

/**
 * Finds the host of a language beside the Pulumi CLI or on PATH, and otherwise builds it.
 *
 * @returns The folder that has it, to be put on PATH.
 */
export async function ensureLanguageHost(language: Language): Promise<string> {
  const program = PROGRAMS[language];
  const { name } = program;
  const { binDir } = await pulumiCli();
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
  await mkdir(dirname(cache), { recursive: true });
  return withLock(
    `${cache}.lock`,
    // Another run may have brought it while this one waited.
    async () =>
      (await folderOf(name, inCache)) ??
      installIntoCache({ install: (folders) => build(program, folders) }, cache, find),
    { onWait: () => say(`another run is bringing ${name}; waiting for it`) },
  );
}
