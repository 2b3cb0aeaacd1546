import { cleanEnvironment } from "../clean-environment";
import { startProcess } from "../run-process";

const TIMEOUT_MS = 10 * 60_000;

/** Runs a command to its end. @throws Error with what it printed, where it fails. */
export async function runCommand(command: string, args: string[], cwd: string): Promise<void> {
  const { code, stderr } = await startProcess(command, args, {
    cwd,
    env: cleanEnvironment(),
    timeoutMs: TIMEOUT_MS,
    withDescendants: true,
  }).result;
  if (code !== 0) {
    throw new Error(`${command} ${args.join(" ")} failed: ${stderr.trim()}`);
  }
}
