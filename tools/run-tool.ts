import { cleanEnvironment } from "./clean-environment";
import { startProcess } from "./run-process";

const TIMEOUT_MS = 10 * 60_000;

/** Runs a tool of another language to its end. Rejects with what it says where it fails. */
export async function runTool(
  command: string,
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<string> {
  const { code, stdout, stderr } = await startProcess(command, args, {
    cwd,
    env: cleanEnvironment(env),
    timeoutMs: TIMEOUT_MS,
    withDescendants: true,
  }).result;
  if (code !== 0) {
    throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${stdout}\n${stderr}`);
  }
  return stdout;
}
