import { ComposioError } from "../composio/errors";

/** Takes Composio's refusal for its word that there is no such thing, as some of its versions answer. */
export function undefinedIfRefused(error: unknown): undefined {
  if (error instanceof ComposioError && isAboutWhatIsAsked(error)) {
    return undefined;
  }
  throw error;
}

/** Whether Composio does not know what was asked for, or refused it. */
export function isAboutWhatIsAsked(error: ComposioError): boolean {
  return error.isNotFound || isRefusalOfThisOne(error);
}

/** Whether Composio refused what was asked for, so that it may answer the next question of the same kind. */
export function isRefusalOfThisOne(error: Error): boolean {
  return error instanceof ComposioError && error.details.status === 400 && !error.isWithdrawn;
}
