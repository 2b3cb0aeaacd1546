import { setTimeout as sleep } from "node:timers/promises";
import { Semaphore } from "async-mutex";
import { ComposioError } from "./errors";
import { type ComposioAnswer, ComposioHttp, type ComposioRequest, type HttpSettings } from "./http";
import { retryDelay } from "./retry";

export interface ClientSettings extends HttpSettings {
  /** How long the attempts of one request may take together, in milliseconds. */
  retryBudgetMs: number;
  /** How many requests may be under way at once. */
  maxInFlight: number;
}

/** Sends requests to Composio's API, a limited number at once, and again where that is safe and may help. */
export class ComposioClient {
  readonly origin: string;
  readonly retryBudgetMs: number;
  readonly #http: ComposioHttp;
  readonly #slots: Semaphore;
  /** Until then Composio wants no request at all. */
  #pausedUntil = 0;

  constructor(settings: ClientSettings) {
    this.origin = settings.origin;
    this.retryBudgetMs = settings.retryBudgetMs;
    this.#http = new ComposioHttp(settings);
    this.#slots = new Semaphore(settings.maxInFlight);
  }

  /**
   * @param read Takes from the answer what is wanted. What it throws counts as a failure of the request.
   * @throws ComposioError when the request fails for good.
   */
  async send<T>(request: ComposioRequest, read: (answer: ComposioAnswer) => T): Promise<T> {
    const { method } = request;
    const start = performance.now();
    for (let attempts = 1; ; attempts++) {
      try {
        return read(await this.#slots.runExclusive(() => this.#sendWhenWanted(request)));
      } catch (error) {
        if (!(error instanceof ComposioError)) {
          throw error;
        }
        const elapsedMs = performance.now() - start;
        const delay = retryDelay({ method, error, attempts, elapsedMs, budgetMs: this.retryBudgetMs });
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

  async #sendWhenWanted(request: ComposioRequest): Promise<ComposioAnswer> {
    const pause = this.#pausedUntil - performance.now();
    if (pause > 0) {
      await sleep(pause);
    }
    return this.#http.send(request);
  }
}
