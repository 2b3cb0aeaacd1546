import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Emulator } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import type { RunResult } from "../../tools/run-process";
import { runCommand } from "./import-command";
import { removeFolder, temporaryFolder } from "./temporary-folder";

/** The command `pulumi-composio`, with an emulator and a folder in which a program stands in for the Pulumi CLI. */
export interface UsedCommand {
  emulator: Emulator;
  /** The folder, in which the command runs. */
  folder(): string;
  /** An environment in which the command finds the program. */
  path(): { PATH: string };
  /** Puts another program there. */
  givenPulumi(script: string): Promise<void>;
  /** Puts a file into the folder. */
  givenFile(name: string, text: string): Promise<void>;
  /** Runs the command, whatever its exit code. */
  run(args: string[], env?: Record<string, string>): Promise<RunResult>;
}

/**
 * Gives each test of a file an emulator as it is at its start, and the tests a folder that they share.
 *
 * @param script The program that stands in for the Pulumi CLI, in the language of the shell.
 */
export function useCommand(script: string): UsedCommand {
  const emulator = useEmulator({ strict: false });
  let folder: string;
  const path = () => ({ PATH: `${folder}:${dirname(process.execPath)}:/bin:/usr/bin` });
  const givenPulumi = (text: string) =>
    writeFile(join(folder, "pulumi"), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  beforeAll(async () => {
    folder = await temporaryFolder();
    await givenPulumi(script);
  });
  afterAll(() => removeFolder(folder));
  return {
    emulator,
    folder: () => folder,
    path,
    givenPulumi,
    givenFile: (name, text) => writeFile(join(folder, name), text),
    run: (args, env = {}) =>
      runCommand(args, { cwd: folder, env: { ...path(), COMPOSIO_BASE_URL: emulator.url, ...env } }),
  };
}

/** A program that knows its version and this configuration. */
export function pulumiWith(config: object): string {
  return `[ "$1" = version ] && echo v3.258.0 && exit\necho '${JSON.stringify(config)}'`;
}
