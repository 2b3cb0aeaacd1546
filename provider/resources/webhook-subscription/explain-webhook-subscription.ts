import type { ComposioError } from "../../composio/errors";
import type { Operation } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
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

/** Says that nothing to import has the id or the URL, and what the project has in its place. */
export function noneFound(idOrUrl: string, another: string | undefined): string {
  return (
    `There is no webhook subscription with the id or URL "${idOrUrl}" in the Composio project that the API key belongs to; ` +
    (another === undefined ? "it has none, so check the key" : `the one that it has is ${another}`)
  );
}

/** Says that the secret of a webhook subscription is not imported, and how the state gets one. */
export function secretNote(name: string, id: string): string {
  return sanitizeLine(
    `the secret of the webhook subscription "${name}" with the id ${id} is not in the file, and nothing reads it: set ` +
      "secretRotation, which makes a new one, and the old one fails from then on. Its URL is in the file, which may hold " +
      "a token: keep the file as a secret",
  );
}
