import { mkdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { withFolderOnPath } from "#tools/clean-environment";
import { ensurePulumiCli } from "#tools/pulumi-cli/index";
import type { RuntimeOptions } from "./start-up-ways";

/**
 * Pulumi's Node.js language host reads the options of `runtime` from Pulumi.yaml. The one that can be built from its
 * Go module is older, and takes them as flags, which newer engines do not give.
 *
 * @param folder Gets a folder for the script.
 * @returns The environment with a language host that gets the options as flags.
 */
export async function withHostOptions(
  environment: Record<string, string>,
  folder: string,
  { nodeargs = "" }: RuntimeOptions,
): Promise<Record<string, string>> {
  const { binDir } = await ensurePulumiCli();
  const name = "pulumi-language-nodejs";
  const bin = join(folder, "bin-with-options");
  await mkdir(bin);
  const command = `exec "${join(binDir, name)}" --typescript=false --nodeargs="${nodeargs}" "$@"`;
  await writeFile(join(bin, name), `#!/bin/sh\n${command}\n`, { mode: 0o755 });
  return withFolderOnPath(environment, bin, delimiter);
}
