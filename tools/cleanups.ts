/** Takes what has to be done when all is over. */
export type CleanUpLater = (cleanup: () => Promise<void>) => void;

/** Runs `use`, and then what it has asked to be cleaned up, the latest first, whatever became of it. */
export async function withCleanups<T>(use: (cleanUpLater: CleanUpLater) => Promise<T>): Promise<T> {
  const cleanups: (() => Promise<void>)[] = [];
  try {
    return await use((cleanup) => cleanups.unshift(cleanup));
  } finally {
    for (const cleanup of cleanups) {
      await cleanup();
    }
  }
}
