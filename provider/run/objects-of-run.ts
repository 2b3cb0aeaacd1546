import { randomBytes } from "node:crypto";
import type { Mutex } from "async-mutex";

/** The name that a server has, and the one that it gets by the program. */
interface Names {
  now: string;
  wanted: string;
  /** Whether the server is to be replaced by a new one. */
  isReplaced: boolean;
}

/**
 * What one process knows of the servers of its run, so that one server is never two resources. Pulumi starts a process
 * for every operation, and tells it of a server by `diff` before it changes anything of that server.
 */
export class ObjectsOfRun {
  /** Of each server that this process created or adopted, the mark of its adoption, if it was adopted. */
  readonly #held = new Map<string, string | undefined>();
  readonly #names = new Map<string, Names>();
  readonly #locks = new Map<string, Mutex>();

  /** Notes that a resource has created the server. */
  holdCreated(id: string): void {
    this.#held.set(id, undefined);
  }

  /**
   * Notes that a resource takes an existing server over.
   *
   * @returns A mark for the state of that resource, which tells it from another resource that had the server before.
   */
  holdAdopted(id: string): string {
    const mark = randomBytes(6).toString("base64url");
    this.#held.set(id, mark);
    return mark;
  }

  /** Notes that no resource has the server any more. */
  release(id: string): void {
    this.#held.delete(id);
    this.#names.delete(id);
  }

  /** Notes of a server that was there before the run which names it has and gets, and whether it is replaced. */
  declare(id: string, names: Names): void {
    this.#names.set(id, names);
  }

  /** Notes that a server has the name that the program gives it. */
  named(id: string, name: string): void {
    this.#names.set(id, { now: name, wanted: name, isReplaced: false });
  }

  /** Notes that a server has a passing name, until it gets the one of the program. */
  left(id: string, passing: string): void {
    const { wanted = passing, isReplaced = false } = this.#names.get(id) ?? {};
    this.#names.set(id, { now: passing, wanted, isReplaced });
  }

  /** Whether a resource of this program has the server. */
  has(id: string): boolean {
    return this.#held.has(id) || this.#names.has(id);
  }

  /** Whether the server has been replaced by this run, or is to be. */
  isReplaced(id: string): boolean {
    return this.#names.get(id)?.isReplaced ?? false;
  }

  /** Whether the server still has the name, which this run takes from it. */
  isLeaving(id: string, name: string): boolean {
    const { now, wanted } = this.#names.get(id) ?? {};
    return now === name && wanted !== name;
  }

  /** Whether another resource than the one with this mark has adopted the server in this run. */
  isAdoptedByAnother(id: string, mark: string | undefined): boolean {
    const held = this.#held.get(id);
    return held !== undefined && held !== mark;
  }

  /** Runs one thing at a time for each name, or for each id. */
  oneAtATime<T>(key: string, step: () => Promise<T>): Promise<T> {
    // Loaded with the first write, because many a run makes none.
    const { Mutex }: typeof import("async-mutex") = require("async-mutex");
    const lock = this.#locks.get(key) ?? new Mutex();
    this.#locks.set(key, lock);
    return lock.runExclusive(step);
  }
}
