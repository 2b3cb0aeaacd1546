import { ComposioError } from "../composio/errors";
import { UserError } from "../core/user-error";
import { explainError } from "./explain";

/**
 * Says for people why something could not be looked up.
 *
 * @param what What was to be looked up, such as `the toolkit "gmail"`.
 * @returns Undefined for a mistake of this package's own.
 */
export function failedLookup(what: string, error: unknown): string | undefined {
  if (error instanceof ComposioError) {
    return explainError("look up", what, error);
  }
  return error instanceof UserError ? error.message : undefined;
}
