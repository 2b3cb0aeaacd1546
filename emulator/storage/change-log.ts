import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";

/** An object as a change left it. */
export interface LoggedChange {
  readonly kind: string;
  readonly object: unknown;
}

/** A file that is new, so that nothing is written through a link, and for its owner alone: it holds secrets. */
export const NEW_FILE = { flag: "wx", mode: 0o600 };

/** A file of changes since a data file was written as a whole, a line each, so that a change costs the same in a large one. */
export class ChangeLog {
  readonly #path: string;
  #file: number | undefined;
  #bytes = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** How long it is. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The changes since a writing of the data file. Those of an earlier writing are in the file, and a line that was cut was never answered. */
  read(writing: unknown): LoggedChange[] {
    if (!existsSync(this.#path)) {
      return [];
    }
    const [first = "", ...lines] = readFileSync(this.#path, "utf8").split("\n").slice(0, -1);
    return first === JSON.stringify({ writing }) ? lines.map((line) => JSON.parse(line)) : [];
  }

  append(writing: string, change: LoggedChange): void {
    this.#file ??= this.#begin(writing);
    this.#write(this.#file, change);
  }

  /** Takes the file away. */
  clear(): void {
    if (this.#file !== undefined) {
      closeSync(this.#file);
    }
    this.#file = undefined;
    this.#bytes = 0;
    rmSync(this.#path, { force: true });
  }

  #begin(writing: string): number {
    rmSync(this.#path, { force: true });
    const file = openSync(this.#path, NEW_FILE.flag, NEW_FILE.mode);
    this.#write(file, { writing });
    return file;
  }

  /** A line that cannot be written as a whole is written over by the next one. */
  #write(file: number, value: object): void {
    const line = Buffer.from(`${JSON.stringify(value)}\n`);
    if (writeSync(file, line, 0, line.length, this.#bytes) < line.length) {
      throw new Error(`${this.#path} has no room for a change`);
    }
    this.#bytes += line.length;
  }
}
