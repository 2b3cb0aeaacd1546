import { writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type RunResult, startProcess } from "../../tools/run-process";

const COMMAND = resolve(__dirname, "../../provider/bin/pulumi-composio.js");

interface Options {
  cwd: string;
  env: Record<string, string>;
}

/** Runs `pulumi-composio import`, whatever its exit code. */
export function runImport(args: string[], options: Options): Promise<RunResult> {
  return runCommand(["import", ...args], options);
}

/** Runs `pulumi-composio`, whatever its exit code. */
export function runCommand(args: string[], options: Options): Promise<RunResult> {
  return startProcess(process.execPath, [COMMAND, ...args], { ...options, timeoutMs: 20_000 }).result;
}

/** Puts a program of the shell into a folder that stands in for the Pulumi CLI. */
export function writePulumi(folder: string, script: string): Promise<void> {
  return writeFile(join(folder, "pulumi"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/** Puts one there that knows its version and this configuration. */
export function writePulumiWith(folder: string, config: object): Promise<void> {
  return writePulumi(folder, `[ "$1" = version ] && echo v3.258.0 && exit\necho '${JSON.stringify(config)}'`);
}

/** A PATH on which the command finds that program, and else what the system has. */
export function pathWith(folder: string): string {
  return `${folder}:${dirname(process.execPath)}:/bin:/usr/bin`;
}
