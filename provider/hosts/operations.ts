import { setImmediate as turn } from "node:timers/promises";
import { isStopping } from "../core/stopping";
import { now, wait } from "../core/time";
import { UserError } from "../core/user-error";

/** The turns of the event loop that an answer may need on its way, however little time a busy machine gives to this process. */
const WRITING_TURNS = 100;

/** The operations of one process that are under way. */
export class Operations {
  #underWay = 0;
  #lastEnd = Number.NEGATIVE_INFINITY;
  #onIdle: (() => void) | undefined;

  /**
   * Runs an operation.
   *
   * @throws UserError where the process has to end.
   */
  async run<T>(operation: () => T | Promise<T>): Promise<T> {
    if (isStopping()) {
      throw new UserError("the provider is being stopped; nothing was sent. Run the command again.");
    }
    this.#underWay++;
    try {
      return await operation();
    } finally {
      this.#underWay--;
      this.#lastEnd = now();
      if (this.#underWay === 0) {
        this.#onIdle?.();
      }
    }
  }

  /**
   * Ends when nothing is under way, of a process in which nothing new begins.
   *
   * @param sinceMs How long ago the last operation has to be over.
   */
  async finished(sinceMs = 0): Promise<void> {
    if (this.#underWay > 0) {
      await new Promise<void>((resolve) => {
        this.#onIdle = resolve;
      });
    }
    const leftMs = this.#lastEnd + sinceMs - now();
    if (leftMs > 0) {
      await wait(leftMs);
    }
    for (let turns = 0; turns < WRITING_TURNS; turns++) {
      await turn();
    }
  }
}
