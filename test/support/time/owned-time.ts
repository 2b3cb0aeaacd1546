import { setImmediate, setTimeout } from "node:timers/promises";

/** Turns of the event loop in which nothing may happen before the time goes on. Loopback needs one or two. */
const QUIET_TURNS = 8;

interface Wait {
  at: number;
  begunAt: number;
  end(): void;
}

/**
 * Time that a test owns, for the provider and the emulators of this process. It stands still while anything happens,
 * and goes on to the next moment that somebody waits for as soon as all of them wait: nothing takes time but waiting,
 * however busy the machine is.
 */
export class OwnedTime {
  readonly #startedAt = Date.now();
  readonly #waits = new Set<Wait>();
  /** The exchanges under way with a time limit, by the number of the event that began them. */
  readonly #exchanges = new Set<number>();
  #elapsed = 0;
  #suspendedMs = 0;
  /** Counts all that happens. */
  #events = 0;
  #isRunning = false;
  #stopsAt = Number.POSITIVE_INFINITY;

  /** From now on, time stands still also where all wait. */
  stop(): void {
    this.#stopsAt = this.#elapsed;
  }

  /** Lets time that was stopped go on for so many milliseconds, unless given for good. */
  goOn(ms = Number.POSITIVE_INFINITY): void {
    this.#stopsAt += ms;
  }

  /** Milliseconds since the start. */
  now(): number {
    return this.#elapsed;
  }

  /** Milliseconds since 1970. */
  wallTime(): number {
    return this.#startedAt + this.#suspendedMs + this.#elapsed;
  }

  /** The machine is suspended for so many milliseconds: only the wall clock goes on meanwhile. */
  suspend(ms: number): void {
    this.#suspendedMs += ms;
  }

  sleep<T>(ms: number, value?: T, { signal }: { signal?: AbortSignal } = {}): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#remove(wait);
        reject(signal?.reason);
      };
      const wait = this.#add(ms, () => {
        signal?.removeEventListener("abort", abort);
        resolve(value);
      });
      signal?.addEventListener("abort", abort);
      if (signal?.aborted) {
        abort();
      }
    });
  }

  async withTimeLimit<T>(ms: number, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const limit = new AbortController();
    const exchange = ++this.#events;
    this.#exchanges.add(exchange);
    const wait = this.#add(ms, () => limit.abort(new DOMException("The time is over", "TimeoutError")));
    try {
      return await act(limit.signal);
    } finally {
      this.#remove(wait);
      this.#exchanges.delete(exchange);
    }
  }

  #add(ms: number, end: () => void): Wait {
    this.#events += 1;
    const wait = { at: this.#elapsed + Math.max(0, ms), begunAt: this.#events, end };
    this.#waits.add(wait);
    void this.#run();
    return wait;
  }

  #remove(wait: Wait): void {
    this.#events += 1;
    this.#waits.delete(wait);
  }

  async #run(): Promise<void> {
    if (this.#isRunning) {
      return;
    }
    this.#isRunning = true;
    for (let next = await this.#nextWait(); next !== undefined; next = await this.#nextWait()) {
      this.#elapsed = Math.max(this.#elapsed, next.at);
      this.#remove(next);
      next.end();
    }
    this.#isRunning = false;
  }

  /** Returns the wait that is over first, once nothing else can happen before. */
  async #nextWait(): Promise<Wait | undefined> {
    let seen = this.#events;
    for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
      if (this.#isStopped() || this.#isBusy()) {
        await setTimeout(1);
        quiet = 0;
      } else {
        await setImmediate();
      }
      if (seen !== this.#events) {
        seen = this.#events;
        quiet = 0;
      }
    }
    return this.#soonest();
  }

  #soonest(): Wait | undefined {
    const [first, ...others] = this.#waits;
    return first && others.reduce((soonest, wait) => (wait.at < soonest.at ? wait : soonest), first);
  }

  #isStopped(): boolean {
    return (this.#soonest()?.at ?? 0) > this.#stopsAt;
  }

  /** Whether a request is under way that no emulator holds: one that waits since the request was sent. */
  #isBusy(): boolean {
    const newest = Math.max(0, ...[...this.#waits].map(({ begunAt }) => begunAt));
    // The second event of an exchange is its own time limit.
    return [...this.#exchanges].some((exchange) => newest <= exchange + 1);
  }
}
