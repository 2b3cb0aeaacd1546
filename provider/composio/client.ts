import { setTimeout as sleep } from "node:timers/promises";
import { Semaphore } from "async-mutex";
import { ComposioError } from "./errors";
import { type ComposioAnswer, ComposioHttp, type ComposioRequest, type HttpSettings } from "./http";
import { retryDelay } from "./retry";
import { TimeBudget } from "./time-budget";

export interface ClientSettings extends HttpSettings {
  /** The time limit of one request, in milliseconds. */
  timeoutMs: number;
  /** How long the attempts at one thing may take together, in milliseconds. */
  retryBudgetMs: number;
  /** How many requests may be under way at once. */
  maxInFlight: number;
}

/** What clients share that differ in their time limits alone. */
interface Line {
  readonly http: ComposioHttp;
  readonly slots: Semaphore;
  /** Until then Composio wants no request at all. */
  pausedUntil: number;
}

/** Sends requests to Composio's API, a limited number at once, and again where that is safe and may help. */
export class ComposioClient {
  readonly origin: string;
  readonly #settings: ClientSettings;
  readonly #line: Line;

  constructor(settings: ClientSettings, line = newLine(settings)) {
    this.origin = settings.origin;
    this.#settings = settings;
    this.#line = line;
  }

  /** The same connections and limits, with less time for a request and for all attempts at one thing. */
  within(limitMs: number): ComposioClient {
    const timeoutMs = Math.min(this.#settings.timeoutMs, limitMs);
    const retryBudgetMs = Math.min(this.#settings.retryBudgetMs, limitMs);
    return new ComposioClient({ ...this.#settings, timeoutMs, retryBudgetMs }, this.#line);
  }

  newBudget(): TimeBudget {
    return new TimeBudget(this.#settings.retryBudgetMs);
  }

  /**
   * @param read Takes from the answer what is wanted. What it throws counts as a failure of the request.
   * @param budget The time for all attempts, given where several requests serve one thing.
   * @throws ComposioError when the request fails for good.
   */
  async send<T>(
    request: ComposioRequest,
    read: (answer: ComposioAnswer) => T,
    budget = this.newBudget(),
  ): Promise<T> {
    for (let attempts = 1; ; attempts++) {
      try {
        return read(await this.#line.slots.runExclusive(() => this.#sendWhenWanted(request, budget)));
      } catch (error) {
        if (!(error instanceof ComposioError)) {
          throw error;
        }
        error.attempts = attempts;
        const delay = retryDelay({ request, error, attempts, budget });
        if (delay === undefined) {
          throw error;
        }
        if (error.details.status === 429) {
          this.#line.pausedUntil = Math.max(this.#line.pausedUntil, performance.now() + delay);
        }
        await sleep(delay);
      }
    }
  }

  async #sendWhenWanted(request: ComposioRequest, budget: TimeBudget): Promise<ComposioAnswer> {
    // Others may prolong the pause meanwhile.
    for (let pause = this.#pauseMs(); pause > 0; pause = this.#pauseMs()) {
      await sleep(pause);
    }
    budget.begin();
    return this.#line.http.send(request, this.#settings.timeoutMs);
  }

  #pauseMs(): number {
    return this.#line.pausedUntil - performance.now();
  }
}

function newLine(settings: ClientSettings): Line {
  return { http: new ComposioHttp(settings), slots: new Semaphore(settings.maxInFlight), pausedUntil: 0 };
}
