import { setTimeout } from "node:timers/promises";

/** Waits for what another request brings about. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await setTimeout(5);
  }
}
