import { randomBytes } from "node:crypto";
import type { Mutex } from "async-mutex";
import { memoize } from "../core/memoize";

/** An object that a resource of the program has. */
interface Held {
  /** The name that it has now. */
  now: string | undefined;
  /** The name that the program gives it. */
  wanted: string | undefined;
  /** The name that this run has given it to free its own, if it did. */
  passing?: string;
  /** Whether a new one is to take its place. */
  isReplaced: boolean;
  /** The mark in the state of its resource, where that has adopted it. */
  mark: string | undefined;
}

/**
 * The objects that one process knows of one kind in its run, so that one object is never two resources. Pulumi
 * starts a process for every operation, and tells it of an object by `diff` before it changes anything of that object.
 */
export class ObjectsOfRun {
  readonly #held = new Map<string, Held>();
  readonly #locks = new Map<string, Mutex>();

  /** Notes that a resource has created the object. */
  hold(id: string, name: string): void {
    this.#held.set(id, { now: name, wanted: name, isReplaced: false, mark: undefined });
  }

  /**
   * Notes that a resource takes an existing object over.
   *
   * @returns A mark for the state of that resource, which tells it from another resource that had the object before.
   */
  adopt(id: string, name: string): string {
    const mark = randomBytes(6).toString("base64url");
    this.#held.set(id, { now: name, wanted: name, isReplaced: false, mark });
    return mark;
  }

  /** Notes that no resource has the object any more. */
  release(id: string): void {
    this.#held.delete(id);
  }

  /**
   * Notes what `diff` says of an object that was there before the run.
   *
   * @returns Whether the resource with this mark is the only one that has the object.
   */
  claim(id: string, names: Pick<Held, "now" | "wanted" | "isReplaced">, mark: string | undefined): boolean {
    const other = this.#held.get(id);
    if (other && other.mark !== mark) {
      return false;
    }
    this.#held.set(id, { ...names, mark });
    return true;
  }

  /** Notes the name that an object has now. */
  rename(id: string, now: string): void {
    const held = this.#held.get(id);
    if (held) {
      held.now = now;
    }
  }

  /** Notes that an object has a passing name, so that another one gets its own. */
  pass(id: string, passing: string): void {
    const held = this.#held.get(id);
    if (held) {
      held.now = passing;
      held.passing = passing;
    }
  }

  /** The passing name that this run has given the object, as long as it has that. */
  passingName(id: string): string | undefined {
    const { passing, now } = this.#held.get(id) ?? {};
    return passing === now ? passing : undefined;
  }

  /** Whether a resource of this program has the object. */
  has(id: string): boolean {
    return this.#held.has(id);
  }

  /** Whether a new object is to take the place of this one. */
  isReplaced(id: string): boolean {
    return this.#held.get(id)?.isReplaced ?? false;
  }

  /** Whether the object still has the name, which this run takes from it. */
  isLeaving(id: string, name: string): boolean {
    const { now, wanted, isReplaced } = this.#held.get(id) ?? {};
    return now === name && wanted !== undefined && wanted !== name && !isReplaced;
  }

  /** Whether another resource of the program than the one with this mark has the object. */
  isOfAnother(id: string, mark: string | undefined): boolean {
    const held = this.#held.get(id);
    return held !== undefined && held.mark !== mark;
  }

  /** Runs one thing at a time for each name, or for each id. */
  async oneAtATime<T>(key: string, step: () => Promise<T>): Promise<T> {
    const release = await this.lock(key);
    try {
      return await step();
    } finally {
      release();
    }
  }

  /**
   * Waits until nothing else of this name or id is under way. A stack trace ends at a function that async-mutex runs, so
   * that it runs none.
   *
   * @returns What has to be called in the end.
   */
  lock(key: string): Promise<() => void> {
    // Loaded with the first write, because many a run makes none.
    const { Mutex }: typeof import("async-mutex") = require("async-mutex");
    return memoize(this.#locks, key, () => new Mutex()).acquire();
  }
}
