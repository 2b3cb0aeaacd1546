const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Runs what asks the signal between its steps. One that asks this process to end is then an error after the current
 * step, so that nothing goes on beside what comes after.
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
