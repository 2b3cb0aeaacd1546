import { setTimeout as sleep } from "node:timers/promises";
import { Semaphore } from "async-mutex";
import { ComposioError } from "./errors";
import { type ComposioAnswer, ComposioHttp, type ComposioRequest, type HttpSettings } from "./http";
import { retryDelay } from "./retry";
import { TimeBudget } from "./time-budget";

export interface ClientSettings extends HttpSettings {
  /** How long the attempts at one thing may take together, in milliseconds. */
  retryBudgetMs: number;
  /** How many requests may be under way at once. */
  maxInFlight: number;
}

/** Sends requests to Composio's API, a limited number at once, and again where that is safe and may help. */
export class ComposioClient {
  readonly origin: string;
  readonly #http: ComposioHttp;
  readonly #slots: Semaphore;
  readonly #retryBudgetMs: number;
  /** Until then Composio wants no request at all. */
  #pausedUntil = 0;

  constructor(settings: ClientSettings) {
    this.origin = settings.origin;
    this.#http = new ComposioHttp(settings);
    this.#slots = new Semaphore(settings.maxInFlight);
    this.#retryBudgetMs = settings.retryBudgetMs;
  }

  newBudget(): TimeBudget {
    return new TimeBudget(this.#retryBudgetMs);
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
        return read(await this.#slots.runExclusive(() => this.#sendWhenWanted(request, budget)));
      } catch (error) {
        if (!(error instanceof ComposioError)) {
          throw error;
        }
        const delay = retryDelay({ method: request.method, error, attempts, budget });
        if (delay === undefined) {
          throw error;
        }
        if (error.details.status === 429) {
          this.#pausedUntil = Math.max(this.#pausedUntil, performance.now() + delay);
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
    return this.#http.send(request);
  }

  #pauseMs(): number {
    return this.#pausedUntil - performance.now();
  }
}
