import { ComposioError } from "./errors";
import type { ComposioAnswer } from "./http";
import type { TimeBudget } from "./time-budget";

/** How long a list may go on even where nothing is sent again. */
const MIN_LIST_MS = 10_000;

/** Ends a list that never does by itself. */
export const MAX_PAGES = 1_000;

/** The time that the pages of one list share: that of all attempts, or ten seconds where that is less. */
export class ListLimit {
  readonly #budget: TimeBudget;
  readonly #limitMs: number;

  constructor(budget: TimeBudget) {
    this.#budget = budget;
    this.#limitMs = Math.max(budget.leftMs, MIN_LIST_MS);
  }

  /** @throws ComposioError when another page would come too late. */
  assertTimeIsLeft({
    request,
    requestId,
    sentAt,
  }: Pick<ComposioAnswer, "request" | "requestId" | "sentAt">): void {
    if (this.#budget.elapsedMs > this.#limitMs) {
      const reason = `the list did not end within ${this.#limitMs / 1000} s`;
      throw new ComposioError({ kind: "timeout", request, reason, requestId, sentAt });
    }
  }
}
