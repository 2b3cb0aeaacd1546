/**
 * Reads the time, and waits. The provider does both here alone, so that a test can own its time.
 */

/** Waits for that many milliseconds, whoever wants to wait no longer; see `sleep`. */
export { setTimeout as wait } from "node:timers/promises";

/** Milliseconds from some moment on, which only grow. */
export const now = (): number => performance.now();

/** Milliseconds since 1970, by the clock of this machine. */
export const wallTime = (): number => Date.now();

/** Does something with a signal that is aborted after that many milliseconds. */
export const withTimeLimit = <T>(ms: number, act: (signal: AbortSignal) => Promise<T>): Promise<T> =>
  act(AbortSignal.timeout(ms));
