import { ComposioError } from "./errors";
import type { ComposioAnswer } from "./http";
import type { TimeBudget } from "./time-budget";

/** How long a list may go on even where nothing is sent again. */
const MIN_LIST_MS = 10_000;

/** Ends a list that never does by itself. */
export const MAX_PAGES = 1_000;

/** How much text the pages of one list may have, as it is after it was unpacked. */
const MAX_LIST_LENGTH = 50 * 1024 * 1024;

/**
 * The limits that the pages of one list share: the time of all attempts, or ten seconds where that is less, and a length.
 */
export class ListLimit {
  readonly #budget: TimeBudget;
  readonly #limitMs: number;
  #length = 0;

  constructor(budget: TimeBudget) {
    this.#budget = budget;
    this.#limitMs = Math.max(budget.leftMs, MIN_LIST_MS);
  }

  /**
   * @param page The answer that the next page would follow.
   * @throws ComposioError when that would come too late, or when the list is longer than any that Composio gives.
   */
  assertMayGoOn({
    request,
    requestId,
    sentAt,
    length,
  }: Pick<ComposioAnswer, "request" | "requestId" | "sentAt" | "length">): void {
    this.#length += length;
    if (this.#length > MAX_LIST_LENGTH) {
      const reason = `the list is over ${MAX_LIST_LENGTH / 1024 / 1024} MB`;
      throw new ComposioError({ kind: "oversized", request, reason, requestId, sentAt });
    }
    if (this.#budget.elapsedMs > this.#limitMs) {
      const reason = `the list did not end within ${this.#limitMs / 1000} s`;
      throw new ComposioError({ kind: "timeout", request, reason, requestId, sentAt });
    }
  }
}
