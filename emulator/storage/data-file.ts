import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { FileLock } from "./file-lock";

const VERSION = 1;

/** A file that is new, so that nothing is written through a link, and for its owner alone: it holds secrets. */
const NEW_FILE = { flag: "wx", mode: 0o600 };

/** The stored objects by the names of their kinds. */
type Parts = Record<string, readonly unknown[]>;

/** Synchronous, so that what was answered to a client is on disk before the answer leaves. */
export class DataFile {
  readonly #path: string;
  readonly #lock: FileLock;
  #parts: Parts;

  /**
   * Reads the file if it is there. It may lack kinds, as one of an earlier version does, but not all.
   *
   * @throws Error where its folder is not there, or another emulator has it.
   */
  constructor(path: string, kinds: readonly string[]) {
    this.#path = path;
    this.#lock = new FileLock(`${path}.lock`);
    try {
      this.#parts = this.#read(kinds);
    } catch (error) {
      this.#lock.release();
      throw error;
    }
  }

  /** Lets another emulator have the file. */
  close(): void {
    this.#lock.release();
  }

  #read(kinds: readonly string[]): Parts {
    const none = Object.fromEntries(kinds.map((kind) => [kind, []]));
    return existsSync(this.#path) ? { ...none, ...this.#load(kinds) } : none;
  }

  /** Returns the objects of a kind: the file is the emulator's own, and their form is not checked. */
  read<Stored>(kind: string): readonly Stored[] {
    return this.#parts[kind] as readonly Stored[];
  }

  /** Through a temporary file: a crash leaves the old content or the new, never half of it. */
  write(kind: string, objects: readonly unknown[]): void {
    this.#parts = { ...this.#parts, [kind]: objects };
    const temporary = `${this.#path}.${randomUUID()}.tmp`;
    try {
      writeFileSync(
        temporary,
        `${JSON.stringify({ version: VERSION, ...this.#parts }, null, 2)}\n`,
        NEW_FILE,
      );
      renameSync(temporary, this.#path);
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  #load(kinds: readonly string[]): Parts {
    const { version, ...read } = parse(readFileSync(this.#path, "utf8"));
    const parts = Object.entries(read).filter(([name]) => kinds.includes(name));
    if (version !== VERSION || parts.length === 0 || !parts.every(([, part]) => Array.isArray(part))) {
      throw new Error(`${this.#path} is not a data file of composio-emulator`);
    }
    return Object.fromEntries(parts);
  }
}

function parse(text: string): { version?: unknown } & Parts {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
