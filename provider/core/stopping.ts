import { setMaxListeners } from "node:events";

/*
 * The end of a process: nothing new begins, nobody waits before another attempt, and what was sent
 * is settled.
 */

const stopping = new AbortController();
setMaxListeners(0, stopping.signal);

/** Aborted once the process has to end. */
export const stopSignal: AbortSignal = stopping.signal;

/** Lets nothing new begin in this process, and ends its pauses, now and later. */
export function stop(): void {
  stopping.abort();
}

/** Whether the process has to end. */
export function isStopping(): boolean {
  return stopSignal.aborted;
}
