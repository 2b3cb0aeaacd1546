/** The time that all attempts at one thing share. It runs from the first attempt. */
export class TimeBudget {
  readonly #ms: number;
  #start: number | undefined;

  constructor(ms: number) {
    this.#ms = ms;
  }

  /** Starts the time, unless it runs already. */
  begin(): void {
    this.#start ??= performance.now();
  }

  /** What is left, in milliseconds. */
  get leftMs(): number {
    return this.#ms - this.elapsedMs;
  }

  get elapsedMs(): number {
    return this.#start === undefined ? 0 : performance.now() - this.#start;
  }
}
