import { sleep } from "../core/sleep";

/** The pauses between looks at what was just written, and may show late. */
export const LATE_PAUSES_MS = [0, 500, 1_000, 2_000];

/**
 * Looks at what was just written until it shows, for a few seconds.
 *
 * @returns What the last look found.
 */
export async function lookAgain<T>(look: () => Promise<T>, isShown: (found: T) => boolean): Promise<T> {
  const [, ...pauses] = LATE_PAUSES_MS;
  let found = await look();
  for (const pauseMs of pauses) {
    if (isShown(found)) {
      break;
    }
    await sleep(pauseMs);
    found = await look();
  }
  return found;
}
