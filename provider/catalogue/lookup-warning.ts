import type { ComposioError } from "../composio/errors";
import { UserError } from "../core/user-error";

const NOT_ALL = "not all that the program names is looked up beforehand.";

/** Says what a list that is not whole leaves open. */
export const NOT_WHOLE = `${NOT_ALL} Composio's list of tools did not come whole.`;

/** Says why something is not looked up. The advice on a setting comes with the step that cannot do without it. */
export function warningOf(error: ComposioError | UserError): string {
  if (!(error instanceof UserError)) {
    return `${NOT_ALL} ${error.message}`;
  }
  const [problem = ""] = error.message.split(": ", 1);
  const reason = problem.charAt(0).toLowerCase() + problem.slice(1);
  return `what the program names is not looked up beforehand: ${reason}.`;
}
