import { resolve } from "node:path";
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
