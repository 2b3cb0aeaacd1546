import { DynamicHostError, type Properties } from "./dynamic-host";

/** A resource as a state holds it. */
export interface State {
  id: string;
  outputs: Properties;
}

/**
 * Does an operation, and gives what the state holds afterwards.
 *
 * @param before What it holds where the operation fails, and the object has not come to be.
 */
export async function attempt(
  perform: () => Promise<State | undefined>,
  before: State | undefined,
): Promise<{ state: State | undefined; error: DynamicHostError | undefined }> {
  try {
    return { state: await perform(), error: undefined };
  } catch (reason) {
    if (!(reason instanceof DynamicHostError)) {
      throw reason;
    }
    const { initFailed } = reason;
    return {
      state: initFailed ? { id: initFailed.id, outputs: initFailed.properties } : before,
      error: reason,
    };
  }
}
