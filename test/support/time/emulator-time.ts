import { setTimeout } from "node:timers/promises";
import { ownedTime } from "./own-time";

/*
 * Stands in for `emulator/time/machine-time.ts` in unit tests: time that the test owns, or else the machine's.
 */

export const wallTime = (): number => ownedTime()?.wallTime() ?? Date.now();

export function sleep<T>(ms: number, value?: T, options?: { signal?: AbortSignal }): Promise<T | undefined> {
  return ownedTime()?.sleep(ms, value, options) ?? setTimeout(ms, value, options);
}
