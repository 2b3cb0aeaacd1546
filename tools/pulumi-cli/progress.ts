const HEARTBEAT_MS = 20_000;

/** Says on stderr what is being done, and that it still is: a CI log that stays still looks like one that hangs. */
export async function withProgress<T>(step: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`;
  say(step);
  const heartbeat = setInterval(() => say(`${step}: ${elapsed()} so far`), HEARTBEAT_MS);
  try {
    const result = await work();
    say(`${step}: done in ${elapsed()}`);
    return result;
  } catch (error) {
    say(`${step}: failed after ${elapsed()}`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

export function say(line: string): void {
  process.stderr.write(`pulumi-cli: ${line}\n`);
}
