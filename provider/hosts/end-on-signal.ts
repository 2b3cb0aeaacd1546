import { constants } from "node:os";
import { isStopping, stop } from "../core/stopping";

/** How a terminal, a service manager, a container and Pulumi's engine ask a process to end. The last is for Windows. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGBREAK"] as const;

/**
 * Ends the process by a signal, once what was sent to the service is settled. A second signal ends it at once.
 *
 * @param finish Ends when nothing is under way and the last answer has left the process.
 */
export function endOnSignal(finish: () => Promise<void>): void {
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (isStopping()) {
        process.exit(128 + (constants.signals[signal] ?? 0));
      }
      stop();
      void finish().finally(() => process.exit());
    });
  }
}
