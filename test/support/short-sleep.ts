import { setTimeout } from "node:timers/promises";

/** How many times longer the provider's pauses are than a unit test waits for them. */
export const SHORTER = 20;

/** Stands in for the provider's own in unit tests. The emulator's pauses, and all time limits, are what they are. */
export function sleep(ms: number, value?: unknown, options?: { signal?: AbortSignal }): Promise<unknown> {
  return setTimeout(ms / SHORTER, value, options);
}
