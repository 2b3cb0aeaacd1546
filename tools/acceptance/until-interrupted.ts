const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs what asks the signal between its steps, and cleans up at its end. A signal to this process does not end it: what
 * runs ends by itself, and is cleaned up. More of them change nothing.
 */
export async function untilInterrupted<T>(run: (interruption: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  const stop = (signal: string) => interruption.abort(new Error(`Interrupted by ${signal}.`));
  for (const signal of SIGNALS) {
    process.on(signal, stop);
  }
  try {
    return await run(interruption.signal);
  } finally {
    for (const signal of SIGNALS) {
      process.off(signal, stop);
    }
  }
}
