/**
 * Reads the time, and waits. The emulator does both here alone, so that a test can own its time.
 */

/** Waits for that many milliseconds. */
export { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds since 1970, by the clock of this machine. */
export const wallTime = (): number => Date.now();
