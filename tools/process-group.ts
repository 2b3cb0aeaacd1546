import { type ChildProcess, spawnSync } from "node:child_process";
import { codeOf } from "./errors";

const SIGNALS: NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Kills a process that was started detached, and all that it has started. */
export function endProcessGroup(leader: ChildProcess): void {
  if (leader.pid === undefined) {
    return;
  }
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(leader.pid), "/T", "/F"]);
    return;
  }
  killIfThere(-leader.pid);
}

/** Kills a process, or a process group where the id is negative. */
export function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (codeOf(error) !== "ESRCH") {
      throw error;
    }
  }
}

/** Calls `end` if this process ends before what is returned is called; a detached child outlives it otherwise. */
export function onEarlyEnd(end: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    end();
    takeBack();
    process.kill(process.pid, signal);
  };
  const takeBack = () => {
    process.off("exit", end);
    for (const signal of SIGNALS) {
      process.off(signal, onSignal);
    }
  };
  process.once("exit", end);
  for (const signal of SIGNALS) {
    process.once(signal, onSignal);
  }
  return takeBack;
}
