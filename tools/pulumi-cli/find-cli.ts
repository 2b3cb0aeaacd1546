import { access, constants } from "node:fs/promises";
import { join } from "node:path";
import { gte, parse } from "semver";
import { cliVersion } from "./cli-version";
import { MINIMUM_VERSION } from "./versions";

export interface FoundCli {
  /** The folder with `pulumi`, to be put first on PATH. */
  binDir: string;
  version: string;
}

/** Programs that the engine looks for beside the CLI, and then on PATH. */
const COMPANIONS = ["pulumi-language-nodejs", "pulumi-resource-pulumi-nodejs"];
const EXTENSIONS = process.platform === "win32" ? [".exe", ".cmd"] : [""];

/** The first Pulumi CLI in `folders`; rejects with the reason when it is none that runs this project. */
export async function findCli(folders: string[]): Promise<FoundCli> {
  const binDir = await folderOf("pulumi", folders);
  if (binDir === undefined) {
    throw new Error("there is no pulumi");
  }
  const program = join(binDir, "pulumi");
  const version = await cliVersion(binDir);
  if (!isSuitable(version)) {
    throw new Error(`${program} is ${version}, not ${MINIMUM_VERSION} or newer`);
  }
  for (const companion of COMPANIONS) {
    if ((await folderOf(companion, [binDir, ...folders])) === undefined) {
      throw new Error(`${program} comes without ${companion}`);
    }
  }
  return { binDir, version };
}

/** The next major version may change what the engine expects of a provider. */
export function isSuitable(version: string): boolean {
  const parsed = parse(version);
  return parsed !== null && parsed.major === 3 && gte(parsed, MINIMUM_VERSION);
}

/** The first of the folders that has a program. */
export async function folderOf(program: string, folders: string[]): Promise<string | undefined> {
  for (const folder of folders) {
    for (const extension of EXTENSIONS) {
      if (await isExecutable(join(folder, program + extension))) {
        return folder;
      }
    }
  }
  return undefined;
}

function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
