import { sleep as shortSleep } from "../short-sleep";
import { ownedTime } from "./own-time";

/*
 * Stands in for `provider/core/time.ts` in unit tests: time that the test owns, or else the machine's with short pauses.
 */

export const now = (): number => ownedTime()?.now() ?? performance.now();

export const wallTime = (): number => ownedTime()?.wallTime() ?? Date.now();

export function wait(ms: number, value?: unknown, options?: { signal?: AbortSignal }): Promise<unknown> {
  return ownedTime()?.sleep(ms, value, options) ?? shortSleep(ms, value, options);
}

export function withTimeLimit<T>(ms: number, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return ownedTime()?.withTimeLimit(ms, act) ?? act(AbortSignal.timeout(ms));
}
