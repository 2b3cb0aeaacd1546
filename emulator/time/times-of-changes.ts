import type { EmulatorClock } from "./emulator-clock";

/** Gives no time twice, so that the order of the times is the order of the changes. */
export class TimesOfChanges {
  readonly #clock: EmulatorClock;
  #last: number;
  #timesSet: number;

  /** Goes on after the times that were given before. */
  constructor(clock: EmulatorClock, given: readonly string[]) {
    this.#clock = clock;
    this.#timesSet = clock.timesSet;
    this.#last = given.reduce((last, time) => Math.max(last, Date.parse(time)), 0);
  }

  /** ISO 8601, UTC. Once a test has set the clock, it counts from there. */
  now(): string {
    const earliest = this.#timesSet === this.#clock.timesSet ? this.#last + 1 : 0;
    this.#timesSet = this.#clock.timesSet;
    this.#last = Math.max(this.#clock.milliseconds(), earliest);
    return new Date(this.#last).toISOString();
  }
}
