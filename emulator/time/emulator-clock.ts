import { wallTime } from "./machine-time";

/** The time of an emulator, as a test moves it. Waits are by the machine's time, wherever this one stands. */
export interface ClockControl {
  /** The time: ISO 8601, UTC. */
  now(): string;
  /**
   * Stops the time at this one, ISO 8601.
   *
   * @throws Error where it is no time.
   */
  set(time: string): void;
  /** Moves the time on by `ms`. A stopped one stays stopped. */
  advance(ms: number): void;
  /** Takes the machine's time again. */
  release(): void;
}

export class EmulatorClock implements ClockControl {
  readonly #initial: string | undefined;
  #stoppedAt: number | undefined;
  #aheadMs = 0;
  #timesSet = 0;

  /** @param initial The time at which it stands; without one, it goes with the machine's. */
  constructor(initial?: string) {
    this.#initial = initial;
    this.reset();
  }

  now(): string {
    return new Date(this.milliseconds()).toISOString();
  }

  set(time: string): void {
    const milliseconds = Date.parse(time);
    if (Number.isNaN(milliseconds)) {
      throw new Error(`the clock takes a time such as 2026-01-31T12:00:00Z, not '${time}'`);
    }
    this.#stoppedAt = milliseconds;
    this.#timesSet += 1;
  }

  advance(ms: number): void {
    if (!Number.isInteger(ms) || ms < 0) {
      throw new Error(`the clock goes on by a whole number of milliseconds from 0 on, not by ${ms}`);
    }
    if (this.#stoppedAt === undefined) {
      this.#aheadMs += ms;
    } else {
      this.#stoppedAt += ms;
    }
  }

  release(): void {
    this.#stoppedAt = undefined;
    this.#aheadMs = 0;
    this.#timesSet += 1;
  }

  /** Comes back to where it started. */
  reset(): void {
    this.release();
    if (this.#initial !== undefined) {
      this.set(this.#initial);
    }
  }

  /** Milliseconds since 1970. */
  milliseconds(): number {
    return this.#stoppedAt ?? wallTime() + this.#aheadMs;
  }

  /** In milliseconds, and never below 0, although an object may be of a time that has not come. */
  ageOf({ created_at }: { readonly created_at: string }): number {
    return Math.max(0, this.milliseconds() - Date.parse(created_at));
  }

  /** How often it was set: where it was, it may stand before what it said. */
  get timesSet(): number {
    return this.#timesSet;
  }
}
