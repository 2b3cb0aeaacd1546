import { type ChildProcess, execFileSync } from "node:child_process";
import { endProcessGroup, killIfThere } from "./process-group";

interface Process {
  pid: number;
  parent: number;
  command: string;
}

/** The processes below another one, the nearest first. */
export function descendants(pid: number): Process[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).trim().split("\n");
  const all = lines.map((line): Process => {
    const [, id, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return { pid: Number(id), parent: Number(parent), command };
  });
  const below = (parents: number[]): Process[] => {
    const children = all.filter(({ parent }) => parents.includes(parent));
    return children.length > 0 ? [...children, ...below(children.map((child) => child.pid))] : [];
  };
  return below([pid]);
}

/** Kills a process that was not started detached, and all that it has started. */
export function endProcessTree(root: ChildProcess): void {
  if (process.platform === "win32" || root.pid === undefined) {
    endProcessGroup(root);
    return;
  }
  const below = descendants(root.pid);
  for (const pid of [root.pid, ...below.map((each) => each.pid)]) {
    killIfThere(pid);
  }
}
