import { wallTime } from "./machine-time";

/** Gives no time twice, so that the order of the times is the order of the changes. */
export class Clock {
  #last: number;

  /** Goes on after the times that were given before. */
  constructor(given: readonly string[]) {
    this.#last = given.reduce((last, time) => Math.max(last, Date.parse(time)), 0);
  }

  /** ISO 8601, UTC. */
  now(): string {
    this.#last = Math.max(wallTime(), this.#last + 1);
    return new Date(this.#last).toISOString();
  }
}

/** In milliseconds, and never below 0, although a clock may be ahead of the time. */
export const ageOf = ({ created_at }: { readonly created_at: string }): number =>
  Math.max(0, wallTime() - Date.parse(created_at));
