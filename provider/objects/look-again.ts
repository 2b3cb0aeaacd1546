import type { TimeBudget } from "../composio/time-budget";

/** The pauses between looks at what was just written, and may show late. */
const LATE_PAUSES_MS = [0, 500, 1_000, 2_000];

/** Looks again at what an answer has described, where that does not show what was written. */
export async function untilShown<T>(
  answered: T,
  budget: TimeBudget,
  look: () => Promise<T>,
  isShown: (found: T) => boolean,
): Promise<T> {
  return isShown(answered) ? answered : lookAgain(budget, look, isShown);
}

/**
 * Looks at what was just written until it shows, for a few seconds, and no longer than anybody waits.
 *
 * @param pausesMs The pause before each look.
 * @returns What the last look found.
 */
export async function lookAgain<T>(
  budget: TimeBudget,
  look: () => Promise<T>,
  isShown: (found: T) => boolean,
  pausesMs: readonly number[] = LATE_PAUSES_MS,
): Promise<T> {
  const [, ...pauses] = pausesMs;
  let found = await look();
  for (const pauseMs of pauses) {
    if (isShown(found) || budget.isOver) {
      break;
    }
    await budget.pause(pauseMs);
    found = await look();
  }
  return found;
}

/**
 * Waits before another try where something late stands in the way.
 *
 * @param tries How often it was tried.
 * @returns Whether to try again.
 */
export async function pauseWhileLate(budget: TimeBudget, tries: number): Promise<boolean> {
  const pauseMs = LATE_PAUSES_MS[tries];
  return pauseMs !== undefined && !budget.isOver && budget.pause(pauseMs);
}
