/** Takes what has to be done when all is over. */
export type CleanUpLater = (cleanup: () => Promise<void>) => void;

/**
 * Runs `use`, and then all that it has asked to be cleaned up, the latest first, whatever became of it and of the others.
 *
 * @throws The first error of all.
 */
export async function withCleanups<T>(use: (cleanUpLater: CleanUpLater) => Promise<T>): Promise<T> {
  const cleanups: (() => Promise<void>)[] = [];
  const errors: unknown[] = [];
  const attempt = async (step: () => Promise<void>) => {
    try {
      await step();
    } catch (error) {
      errors.push(error);
    }
  };
  let result: T | undefined;
  await attempt(async () => {
    result = await use((cleanup) => cleanups.unshift(cleanup));
  });
  for (const cleanup of cleanups) {
    await attempt(cleanup);
  }
  if (errors.length > 0) {
    throw errors[0];
  }
  return result as T;
}
