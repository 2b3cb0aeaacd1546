import { setMaxListeners } from "node:events";
import { Semaphore } from "async-mutex";
import { isStopping, stopSignal } from "../core/stopping";
import { now } from "../core/time";
import { ComposioError } from "./errors";
import { type ComposioAnswer, ComposioHttp, type ComposioRequest, type HttpSettings } from "./http";
import { type KeyHeader, keysOf } from "./keys";
import type { Attempt } from "./request-log";
import { retryDelay } from "./retry";
import { TimeBudget } from "./time-budget";

export interface ClientSettings extends HttpSettings {
  /** The time limit of one request, in milliseconds. */
  timeoutMs: number;
  /** How long the attempts at one thing may take together, in milliseconds. */
  retryBudgetMs: number;
  /** How many requests may be under way at once. */
  maxInFlight: number;
  /** When all has to be over, by `now()`. Not limited unless given. */
  deadline?: number;
  /** Hears of each attempt when it is over. */
  onAttempt?: ((attempt: Attempt) => void) | undefined;
}

/**
 * A request may take this long even at the deadline, so that what became of the one before it can be looked up. What
 * would change something does not begin any more.
 */
const LAST_REQUEST_MS = 1_000;

/** The things that clients share that differ in their time limits alone. */
interface Transport {
  readonly http: ComposioHttp;
  readonly slots: Semaphore;
  /** The time until which Composio wants no request at all. It counts the requests of an organization. */
  readonly pause: { until: number };
  /** Aborted where nobody wants to wait any longer. */
  readonly waiting: AbortController;
}

/** Sends requests to Composio's API, a limited number at once, and again where that is safe and may help. */
export class ComposioClient {
  readonly origin: string;
  readonly #settings: ClientSettings;
  readonly #transport: Transport;

  constructor(settings: ClientSettings, transport = newTransport(settings)) {
    this.origin = settings.origin;
    this.#settings = settings;
    this.#transport = transport;
  }

  /** The same connections and limits, with less time for a request and for all attempts at one thing. */
  withTimeLimit(limitMs: number): ComposioClient {
    const timeoutMs = Math.min(this.#settings.timeoutMs, limitMs);
    const retryBudgetMs = Math.min(this.#settings.retryBudgetMs, limitMs);
    return new ComposioClient({ ...this.#settings, timeoutMs, retryBudgetMs }, this.#transport);
  }

  /** The same connections and limits, for what has to be over after a time, however often it is tried until then. */
  until(limitMs: number): ComposioClient {
    const deadline = now() + limitMs;
    return new ComposioClient({ ...this.#settings, retryBudgetMs: limitMs, deadline }, this.#transport);
  }

  /** The same limits with the key of another project. */
  withProjectKey(key: string): ComposioClient {
    const credential = { header: "x-api-key", key } as const;
    const unsentKeys = keysOf(this.#settings);
    const settings = { ...this.#settings, credential, organizationKey: undefined, unsentKeys };
    return new ComposioClient(settings, { ...this.#transport, http: new ComposioHttp(settings) });
  }

  /** Whether the client has a key that goes in this header. */
  hasKeyFor(header: KeyHeader): boolean {
    const { credential, organizationKey } = this.#settings;
    return header === "x-org-api-key" ? organizationKey !== undefined : credential?.header === header;
  }

  /** Ends all pauses before another attempt, now and later. What was sent goes on. */
  stopWaiting(): void {
    this.#transport.waiting.abort();
  }

  /** @param ms The time for all attempts at one thing; as long as the settings say, unless given. */
  newBudget(ms = this.#settings.retryBudgetMs): TimeBudget {
    const { deadline } = this.#settings;
    return new TimeBudget(ms, { deadline, waiting: this.#transport.waiting.signal });
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
    let earlierAttempts = 0;
    let firstSentAt: number | undefined;
    for (let number = 1; ; number++) {
      const attempt = { request, number, dueAt: now() };
      const readAnswer = (answer: ComposioAnswer) =>
        read({ ...answer, firstSentAt: firstSentAt ?? answer.sentAt });
      const outcome = await this.#try(attempt, readAnswer, budget);
      if ("result" in outcome) {
        return outcome.result;
      }
      const { error, delayMs } = outcome;
      firstSentAt ??= error.wasNeverSent ? undefined : error.details.sentAt;
      if (delayMs === undefined || !(await budget.pause(delayMs))) {
        error.earlierAttempts = earlierAttempts;
        error.firstSentAt = firstSentAt;
        throw error;
      }
      earlierAttempts += error.wasNeverSent ? 0 : 1;
    }
  }

  /**
   * Sends a request once. A pause that Composio wants is known before another request has its turn.
   *
   * @returns What was read, or what failed and how long to wait before the next attempt, in milliseconds.
   */
  async #try<T>(
    attempt: Pick<Attempt, "request" | "number" | "dueAt">,
    read: (answer: ComposioAnswer) => T,
    budget: TimeBudget,
  ): Promise<{ result: T } | { error: ComposioError; delayMs: number | undefined }> {
    const { onAttempt } = this.#settings;
    const { request, number: attempts } = attempt;
    // Held by hand, because a stack trace ends at a function that async-mutex runs.
    const [, release] = await this.#transport.slots.acquire();
    try {
      const answer = await this.#transport.http.send(request, await this.#limitWhenWanted(request, budget));
      const result = read(answer);
      onAttempt?.({ ...attempt, outcome: answer });
      return { result };
    } catch (error) {
      if (!(error instanceof ComposioError)) {
        throw error;
      }
      const delayMs = retryDelay({ request, error, attempts, budget });
      onAttempt?.({ ...attempt, outcome: error.details, delayMs });
      if (error.details.status === 429 && delayMs !== undefined) {
        this.#transport.pause.until = Math.max(this.#transport.pause.until, now() + delayMs);
      }
      return { error, delayMs };
    } finally {
      release();
    }
  }

  /** Waits for the end of a pause that Composio wants, and says how long the request may take then, in milliseconds. */
  async #limitWhenWanted({ method }: ComposioRequest, budget: TimeBudget): Promise<number> {
    // Others may prolong the pause meanwhile.
    for (let pause = this.#pauseMs(); pause > 0 && !budget.isOver; pause = this.#pauseMs()) {
      await budget.pause(pause);
    }
    budget.begin();
    const { timeoutMs, deadline = Number.POSITIVE_INFINITY } = this.#settings;
    const leftMs = Math.ceil(deadline - now());
    const isTooLate = leftMs <= 0 && method !== "GET";
    return isTooLate ? 0 : Math.min(timeoutMs, Math.max(leftMs, LAST_REQUEST_MS));
  }

  #pauseMs(): number {
    return this.#transport.pause.until - now();
  }
}

function newTransport(settings: ClientSettings): Transport {
  const waiting = new AbortController();
  setMaxListeners(0, waiting.signal);
  if (isStopping()) {
    waiting.abort();
  }
  stopSignal.addEventListener("abort", () => waiting.abort());
  return {
    http: new ComposioHttp(settings),
    slots: new Semaphore(settings.maxInFlight),
    pause: { until: 0 },
    waiting,
  };
}
