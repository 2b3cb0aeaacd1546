import { resolve } from "node:path";
import { type RunResult, startProcess } from "../../tools/run-process";

const COMMAND = resolve(__dirname, "../../provider/bin/pulumi-composio.js");

/** Runs `pulumi-composio import`, whatever its exit code. */
export function runImport(
  args: string[],
  options: { cwd: string; env: Record<string, string> },
): Promise<RunResult> {
  return startProcess(process.execPath, [COMMAND, "import", ...args], { ...options, timeoutMs: 60_000 })
    .result;
}
