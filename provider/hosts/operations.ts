import { setImmediate as turn } from "node:timers/promises";
import { isStopping } from "../core/stopping";
import { now, wait } from "../core/time";
import { UserError } from "../core/user-error";

/** The turns of the event loop that an answer may need on its way, however little time a busy machine gives to this process. */
const WRITING_TURNS = 100;

/** The operations of one process that are under way. */
export class Operations {
  #underWay = 0;
  /** When all answers have left that must not be lost, by `now()`. */
  #answeredAt = Number.NEGATIVE_INFINITY;
  #onIdle: (() => void) | undefined;

  /**
   * Runs an operation.
   *
   * @param answerMs How long its answer may be on its way where the process has to end meanwhile, if it must not be lost
   *   and nobody tells when it has left.
   * @throws UserError where the process has to end.
   */
  async run<T>(operation: () => T | Promise<T>, answerMs = 0): Promise<T> {
    if (isStopping()) {
      throw new UserError("the provider is being stopped; nothing was sent. Run the command again.");
    }
    this.#underWay++;
    try {
      return await operation();
    } finally {
      this.#underWay--;
      if (isStopping()) {
        this.#answeredAt = Math.max(this.#answeredAt, now() + answerMs);
      }
      if (this.#underWay === 0) {
        this.#onIdle?.();
      }
    }
  }

  /** Ends when nothing is under way and the answers have left, of a process in which nothing new begins. */
  async finished(): Promise<void> {
    if (this.#underWay > 0) {
      await new Promise<void>((resolve) => {
        this.#onIdle = resolve;
      });
    }
    const leftMs = this.#answeredAt - now();
    if (leftMs > 0) {
      await wait(leftMs);
    }
    for (let turns = 0; turns < WRITING_TURNS; turns++) {
      await turn();
    }
  }
}
