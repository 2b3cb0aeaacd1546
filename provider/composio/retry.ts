import type { ComposioError } from "./errors";
import type { ComposioRequest } from "./http";

const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 20_000;
/** A host that cannot be reached at all is more often a wrong address than a passing fault. */
const UNREACHABLE_BUDGET_MS = 20_000;

export interface FailedAttempt {
  request: Pick<ComposioRequest, "method" | "isRepeatable">;
  error: ComposioError;
  /** How many attempts there were, this one included. */
  attempts: number;
  /** The time since the first attempt, and the time that is left for others, in milliseconds. */
  budget: { elapsedMs: number; leftMs: number };
}

/**
 * Decides whether a failed request is sent again.
 *
 * Composio has no idempotency key, so a POST is repeated only when it certainly was not carried out, unless it is
 * known to mean the same when it arrives twice. The other methods mean the same when they arrive twice.
 *
 * @param random A number from 0 to 1, which spreads the requests that failed together.
 * @returns How long to wait before the next attempt, in milliseconds, or undefined to give up.
 */
export function retryDelay(failed: FailedAttempt, random = Math.random()): number | undefined {
  const { request, error, attempts, budget } = failed;
  const isRepeatable = request.method !== "POST" || request.isRepeatable;
  if (!error.isTemporary || (!isRepeatable && error.mayHaveBeenProcessed)) {
    return undefined;
  }
  const { retryAfterMs = 0 } = error.details;
  const backOff = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1)) * (0.5 + random / 2);
  const delay = retryAfterMs < FIRST_DELAY_MS ? backOff : retryAfterMs + random * FIRST_DELAY_MS;
  const isWorthIt = !error.isUnreachable || budget.elapsedMs + delay <= UNREACHABLE_BUDGET_MS;
  return isWorthIt && delay <= budget.leftMs ? delay : undefined;
}
