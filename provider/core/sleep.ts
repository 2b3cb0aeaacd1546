import { stopSignal } from "./stopping";
import { wait } from "./time";

/**
 * Waits for that many milliseconds before another attempt or another look, and not at all once nobody waits any longer.
 *
 * @param waiting Aborted where nobody waits any longer; where the process has to end, unless given.
 */
export async function sleep(ms: number, waiting: AbortSignal = stopSignal): Promise<void> {
  await wait(ms, undefined, { signal: waiting }).catch(() => {});
}
