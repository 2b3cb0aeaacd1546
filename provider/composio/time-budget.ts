import { sleep } from "../core/sleep";
import { now } from "../core/time";

/** The limits that end the time of a budget before it is used up. */
interface Limits {
  /** When all has to be over, by `now()`. */
  deadline?: number | undefined;
  /** Aborted where nobody wants to wait any longer. */
  waiting?: AbortSignal;
}

/** The time that all attempts at one thing share. It runs from the first attempt. */
export class TimeBudget {
  readonly #ms: number;
  readonly #limits: Limits;
  #start: number | undefined;

  constructor(ms: number, limits: Limits = {}) {
    this.#ms = ms;
    this.#limits = limits;
  }

  /** Starts the time, unless it runs already. */
  begin(): void {
    this.#start ??= now();
  }

  /** The time that is left, in milliseconds. Nothing is left for another attempt where nobody waits any longer. */
  get leftMs(): number {
    return this.isOver ? 0 : Math.min(this.#ms - this.elapsedMs, this.#deadline - now());
  }

  /** Whether nobody waits any longer, however much time the attempts have used. */
  get isOver(): boolean {
    return this.#limits.waiting?.aborted === true || now() >= this.#deadline;
  }

  get elapsedMs(): number {
    return this.#start === undefined ? 0 : now() - this.#start;
  }

  /**
   * Waits before another attempt, and no longer than anybody wants to, nor beyond the moment when all has to be over.
   *
   * @returns Whether the time is over, and with it the pause. Otherwise nobody wants another attempt.
   */
  async pause(ms: number): Promise<boolean> {
    const { waiting } = this.#limits;
    await sleep(Math.max(0, Math.min(ms, this.#deadline - now())), waiting);
    return !waiting?.aborted;
  }

  get #deadline(): number {
    return this.#limits.deadline ?? Number.POSITIVE_INFINITY;
  }
}
