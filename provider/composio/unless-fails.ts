import { ComposioError } from "./errors";

/** The result of a call that may well fail: undefined where Composio refuses it or cannot be asked. */
export async function unlessFails<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ComposioError) {
      return undefined;
    }
    throw error;
  }
}
