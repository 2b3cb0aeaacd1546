import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A file beside another one that says which process has that. One whose process has ended is free. */
export class FileLock {
  readonly #path: string;

  /** @throws Error where a process that lives has it, or where its folder is not there. */
  constructor(path: string) {
    this.#path = path;
    if (!existsSync(dirname(path))) {
      throw new Error(`the folder ${dirname(path)} is not there`);
    }
    const holder = existsSync(path) ? Number(readFileSync(path, "utf8")) : undefined;
    if (holder !== undefined && lives(holder)) {
      throw new Error(`the process ${holder} has the data file already; it holds ${path}`);
    }
    rmSync(path, { force: true });
    writeFileSync(path, String(process.pid), { flag: "wx" });
  }

  release(): void {
    rmSync(this.#path, { force: true });
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
