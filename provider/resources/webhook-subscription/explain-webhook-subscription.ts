import type { ComposioError } from "../../composio/errors";
import type { Operation } from "../../core/resource";
import { hostOf } from "../../core/urls";
import type { InTheWay } from "../../objects/in-the-way";
import { LostSecretError } from "./rotate-secret";

/** The words for the one subscription of a project. */
export const inTheWay: InTheWay = {
  noun: "subscription",
  isThere: (what) => `the project has the webhook subscription ${what} already, and can have one only`,
  ofProgram: (isReplaced) =>
    isReplaced
      ? "it is the one that this one replaces, and it stays because of retainOnDelete or deleteBeforeReplace: false. " +
        "Remove that option."
      : "another resource of this program has it, and a Composio project can have one only; take one of the two out of " +
        "the program.",
  lostByAdoption: "the secret",
  ifNobodyNeeds:
    "If nobody else needs it, set adoptExisting: true to take it over and bring it to what is declared, or import it with " +
    "`npx pulumi-composio import`, or delete it in Composio. Otherwise leave it to its owner, and use another Composio " +
    "project.",
};

/** Advises what to do next where a webhook subscription knows better than any resource. */
export function nextStep(operation: Operation, error: ComposioError): string | undefined {
  if (error instanceof LostSecretError) {
    return (
      "the secret may have been rotated all the same. Then the one in the state is dead, and what is delivered now is " +
      "signed with a secret that nobody has. Run `pulumi up` again, which rotates it once more."
    );
  }
  if (error.isWithdrawn) {
    return "Composio has withdrawn this part of its API. The state is kept; see https://docs.composio.dev.";
  }
  if (operation === "create" && error.isConflict) {
    return (
      "a Composio project has one webhook subscription, and it is not known which this is; look for it in Composio, or " +
      "run the command again."
    );
  }
  return undefined;
}

/** The host of a subscription's URL for a message, whatever that is. */
export function shownUrl(url: unknown): string {
  return hostOf(url) ?? "an unknown URL";
}
