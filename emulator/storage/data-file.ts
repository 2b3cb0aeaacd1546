import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { ChangeLog, type LoggedChange, NEW_FILE } from "./change-log";
import { FileLock } from "./file-lock";

const VERSION = 1;

/** Up to this length, the file is written as a whole with each change. */
const SMALL_BYTES = 64 * 1024;

/** The stored objects by the names of their kinds. */
type Parts = Record<string, readonly unknown[]>;

/**
 * Synchronous, so that what was answered to a client is on disk before the answer leaves. A large file is not written
 * with each change: the changes are in a file beside it, until that is as long as the file.
 */
export class DataFile {
  readonly #path: string;
  readonly #lock: FileLock;
  readonly #log: ChangeLog;
  readonly #objects = new Map<string, Map<string, unknown>>();
  readonly #read: Parts;
  readonly #changes: readonly LoggedChange[];
  #writing: string = randomUUID();
  #bytes = 0;

  /**
   * Reads the file if it is there. It may lack kinds, as one of an earlier version does, but not all.
   *
   * @throws Error where its folder is not there, or another emulator has it.
   */
  constructor(path: string, kinds: readonly string[]) {
    this.#path = path;
    this.#lock = new FileLock(`${path}.lock`);
    this.#log = new ChangeLog(`${path}.changes`);
    try {
      const { writing, parts } = existsSync(path) ? this.#load(kinds) : { writing: undefined, parts: {} };
      this.#read = parts;
      this.#changes = this.#log.read(writing);
    } catch (error) {
      this.#lock.release();
      throw error;
    }
  }

  /** Writes what is not in the file yet, and lets another emulator have it. */
  close(): void {
    if (this.#log.bytes > 0) {
      this.#writeAll();
    }
    this.#lock.release();
  }

  /** Returns the objects of a kind: the file is the emulator's own, and their form is not checked. */
  read<Stored>(kind: string, keyOf: (object: Stored) => string): readonly Stored[] {
    const changed = this.#changes.filter((change) => change.kind === kind).map(({ object }) => object);
    const objects = [...(this.#read[kind] ?? []), ...changed] as Stored[];
    const byKey = new Map(objects.map((object) => [keyOf(object), object]));
    this.#objects.set(kind, byKey);
    return [...byKey.values()];
  }

  /** Keeps an object as it is now. */
  put(kind: string, key: string, object: unknown): void {
    this.#objects.set(kind, (this.#objects.get(kind) ?? new Map()).set(key, object));
    if (this.#bytes <= Math.max(SMALL_BYTES, this.#log.bytes)) {
      this.#writeAll();
    } else {
      this.#log.append(this.#writing, { kind, object });
    }
  }

  /** Keeps these objects in the place of all of their kind. */
  replace(kind: string, objects: ReadonlyMap<string, unknown>): void {
    this.#objects.set(kind, new Map(objects));
    this.#writeAll();
  }

  /** Through a temporary file: a crash leaves the old content or the new, never half of it. */
  #writeAll(): void {
    const writing = randomUUID();
    const parts = [...this.#objects].map(([kind, objects]) => [kind, [...objects.values()]]);
    const content = { version: VERSION, writing, ...Object.fromEntries(parts) };
    const text = `${JSON.stringify(content, null, 2)}\n`;
    const temporary = `${this.#path}.${randomUUID()}.tmp`;
    try {
      writeFileSync(temporary, text, NEW_FILE);
      renameSync(temporary, this.#path);
    } finally {
      rmSync(temporary, { force: true });
    }
    this.#writing = writing;
    this.#bytes = Buffer.byteLength(text);
    this.#log.clear();
  }

  #load(kinds: readonly string[]): { writing: unknown; parts: Parts } {
    const { version, writing, ...read } = parse(readFileSync(this.#path, "utf8"));
    const parts = Object.entries(read).filter(([name]) => kinds.includes(name));
    if (version !== VERSION || parts.length === 0 || !parts.every(([, part]) => Array.isArray(part))) {
      throw new Error(`${this.#path} is not a data file of composio-emulator`);
    }
    return { writing, parts: Object.fromEntries(parts) };
  }
}

function parse(text: string): { version?: unknown; writing?: unknown } & Parts {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
