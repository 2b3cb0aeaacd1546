/** Runs `use`, and then what it has asked to be cleaned up, the latest first, whatever became of it. */
export async function withCleanups<T>(
  use: (cleanUpLater: (cleanup: () => Promise<void>) => void) => Promise<T>,
): Promise<T> {
  const cleanups: (() => Promise<void>)[] = [];
  try {
    return await use((cleanup) => cleanups.unshift(cleanup));
  } finally {
    for (const cleanup of cleanups) await cleanup();
  }
}
