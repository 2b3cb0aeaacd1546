import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { endProcessGroup, onEarlyEnd } from "./process-group";

/** How long a process that was asked to end may take before it is killed. */
const GRACE_MS = 10_000;

export interface RunResult {
  /** -1 when a signal ended the process. */
  code: number;
  stdout: string;
  stderr: string;
  timedOut: boolean;
}

export interface RunningProcess {
  child: ChildProcessByStdio<null, Readable, Readable>;
  result: Promise<RunResult>;
}

export interface ProcessOptions {
  cwd: string;
  env: Record<string, string>;
  timeoutMs: number;
  /** Kills the process together with its descendants, when its time is up or this process ends before it. */
  withDescendants?: boolean;
}

/** Starts a process that ends at the latest when its time is up. */
export function startProcess(command: string, args: string[], options: ProcessOptions): RunningProcess {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: options.withDescendants === true,
  });
  return { child, result: limit(child, options) };
}

async function limit(child: RunningProcess["child"], options: ProcessOptions): Promise<RunResult> {
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const end = options.withDescendants
    ? () => endProcessGroup(child)
    : () => {
        child.kill("SIGINT");
        setTimeout(() => child.kill("SIGKILL"), GRACE_MS).unref();
      };
  const takeBack = options.withDescendants ? onEarlyEnd(end) : () => {};
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    end();
  }, options.timeoutMs);
  try {
    const [code] = await once(child, "close");
    return { code: typeof code === "number" ? code : -1, stdout: stdout(), stderr: stderr(), timedOut };
  } finally {
    clearTimeout(timer);
    takeBack();
  }
}

function collect(stream: Readable): () => string {
  let text = "";
  stream.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  return () => text;
}
