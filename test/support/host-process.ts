import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { cleanEnvironment } from "../../tools/clean-environment";
import { PLUGIN_FOLDER } from "../../tools/plugin-package/folder";
import { PLUGIN_NAME } from "../../tools/plugin-package/launchers";

/** The engine gives the host its own address, which the dynamic-provider host takes and never uses. */
const ENGINE_ADDRESS = "127.0.0.1:1";

export interface HostProcess {
  readonly pid: number;
  readonly port: number;
  /** The exit code, once the process has ended; null where a signal has ended it. */
  readonly ended: Promise<number | null>;
  /** Returns what the process has printed so far; all of it once it is stopped. */
  stdout(): string;
  stderr(): string;
  stop(): Promise<void>;
}

/** Starts Pulumi's dynamic-provider process as the engine does: in the project's folder, where it says its port. */
export async function startHostProcess(cwd: string, env: Record<string, string>): Promise<HostProcess> {
  const entry = require.resolve("@pulumi/pulumi/cmd/dynamic-provider", { paths: [cwd] });
  return startProviderProcess(process.execPath, [entry, ENGINE_ADDRESS], cwd, env);
}

/**
 * Starts the plugin by the launcher beside its bundle.
 *
 * @param starter Who does so: the engine names its address, a person names none.
 */
export function startPluginProcess(
  env: Record<string, string>,
  starter: "engine" | "person" = "engine",
): Promise<HostProcess> {
  const args = starter === "engine" ? [ENGINE_ADDRESS] : [];
  return startProviderProcess(join(PLUGIN_FOLDER, PLUGIN_NAME), args, PLUGIN_FOLDER, env);
}

async function startProviderProcess(
  command: string,
  args: string[],
  cwd: string,
  env: Record<string, string>,
): Promise<HostProcess> {
  const child = spawn(command, args, { cwd, env: cleanEnvironment(env) });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  let stdout = "";
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  const port = await announcedPort(child, () => stdout).catch(async (error: Error) => {
    await kill(child, ended);
    throw new Error(`${error.message}\n${stderr}`);
  });
  if (child.pid === undefined) {
    throw new Error("The provider's process has no process id");
  }
  return {
    pid: child.pid,
    port,
    ended,
    stdout: () => stdout,
    stderr: () => stderr,
    stop: () => kill(child, ended),
  };
}

function announcedPort(child: ChildProcessWithoutNullStreams, stdout: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The provider's process ended with code ${code}`)));
    child.stdout.on("data", () => {
      const port = /^(\d+)\r?\n/.exec(stdout())?.[1];
      if (port !== undefined) {
        resolve(Number(port));
      }
    });
  });
}

async function kill(child: ChildProcessWithoutNullStreams, ended: Promise<unknown>): Promise<void> {
  if (child.pid !== undefined) {
    child.kill("SIGKILL");
    await ended;
  }
}
