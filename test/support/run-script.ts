import { realpathSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { cleanEnvironment } from "../../tools/clean-environment";
import { startProcess } from "../../tools/run-process";

const TIMEOUT_MS = 170_000;

interface ScriptOptions {
  cwd: string;
  /** The caller's, without what steers Pulumi or Composio, unless given. Its PATH decides which Node runs. */
  env?: Record<string, string>;
}

/** Runs a JavaScript file in a Node of its own. Returns its standard output; rejects with all of it when it fails. */
export async function runScript(file: string, args: string[], options: ScriptOptions): Promise<string> {
  const { code, stdout, stderr, timedOut } = await startProcess("node", [file, ...args], {
    cwd: options.cwd,
    env: options.env ?? cleanEnvironment(),
    timeoutMs: TIMEOUT_MS,
    withDescendants: true,
  }).result;
  if (code === 0) {
    return stdout;
  }
  const end = timedOut ? `took more than ${TIMEOUT_MS / 1000} s` : `ended with code ${code}`;
  throw new Error(`${basename(file)} ${args.join(" ")} ${end}\n${stdout}\n${stderr}`);
}

export function runNpm(args: string[], options: ScriptOptions): Promise<string> {
  return runScript(npmCli(), args, options);
}

/** The script behind the command, which on Windows is a batch file that only a shell can start. */
function npmCli(): string {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [
    process.env.npm_execpath ?? "",
    ...folders.flatMap((folder) => [join(folder, "npm"), join(folder, "node_modules/npm/bin/npm-cli.js")]),
  ];
  const found = candidates.map(realpathIfAny).find((file) => basename(file) === "npm-cli.js");
  if (found === undefined) {
    throw new Error("There is no npm on the PATH");
  }
  return found;
}

function realpathIfAny(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return "";
  }
}
