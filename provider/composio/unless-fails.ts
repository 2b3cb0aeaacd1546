import { ComposioError } from "./errors";

/** Returns the error of a call that may well fail, where Composio refuses it or cannot be asked; throws any other. */
export function asComposioError(error: unknown): ComposioError {
  if (error instanceof ComposioError) {
    return error;
  }
  throw error;
}

/** The result of a call that may well fail: undefined where Composio refuses it or cannot be asked. */
export async function unlessFails<T>(call: Promise<T>): Promise<T | undefined> {
  const result = await call.catch(asComposioError);
  return result instanceof ComposioError ? undefined : result;
}
