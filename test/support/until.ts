import { setTimeout as sleep } from "node:timers/promises";

const WITHIN_MS = 20_000;

/**
 * Waits for what something else brings about.
 *
 * @param withinMs When to give up, with an error that shows the condition.
 */
export async function until(condition: () => boolean, { withinMs = WITHIN_MS } = {}): Promise<void> {
  const start = performance.now();
  while (!condition()) {
    if (performance.now() - start > withinMs) {
      throw new Error(`Not within ${withinMs} ms: ${condition}`);
    }
    await sleep(5);
  }
}
