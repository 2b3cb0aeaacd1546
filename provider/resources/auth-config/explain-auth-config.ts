import { type ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { Operation } from "../../core/resource";
import { TakenError } from "../../objects/creation";
import { mayExist } from "../../objects/explain";

/** How Composio says that it has no app of its own for a toolkit. */
const NO_MANAGED_APP = /Default_?Auth_?Config_?Not_?Found/i;

/** Advises what to do next where an auth config knows better than any resource. */
export function nextStep(operation: Operation, error: ComposioError, name: string): string | undefined {
  if (error instanceof TakenError && error.existing.length > 0) {
    return (
      `Composio has auth configs of this name and toolkit (${error.existing.map(({ id }) => id).join(", ")}), of which this ` +
      "create may have made one, or somebody else. Import the one that is yours with `npx pulumi-composio import`, or " +
      "delete in Composio what nobody needs and run `pulumi up` again."
    );
  }
  if (operation === "update" && (error.isUnknownAuthConfig || error.details.kind === "gone")) {
    return (
      "it no longer exists, or the API key is of another project. Run `pulumi refresh`, and the next `pulumi up` " +
      "creates it again. If the refresh still finds it, take it out of the state with `pulumi state delete`."
    );
  }
  if (operation === "create" && NO_MANAGED_APP.test(error.details.slug ?? "")) {
    return "give `custom`, with an app or a key of your own; `getToolkitAuthFields` tells what it needs.";
  }
  if (mayExist(operation, error) && !(error instanceof IncompleteCreateError)) {
    return (
      `an auth config "${name}" may exist all the same. Look for it in Composio and delete it, if it is there and nobody ` +
      "needs it, and run `pulumi up` again."
    );
  }
  return undefined;
}
