import type { ComposioError } from "../../composio/errors";
import type { Operation } from "../../core/resource";
import { hostOf } from "../../core/urls";
import { type Existing, TakenError } from "../../objects/creation";
import { mayExist } from "../../objects/explain";
import { ifRenamed } from "../../objects/owner";
import type { ObjectsOfRun } from "../../run/objects-of-run";
import { LostSecretError } from "./rotate-secret";

/** Advises what to do next where a webhook subscription knows better than any resource. */
export function nextStep(operation: Operation, error: ComposioError, run: ObjectsOfRun): string | undefined {
  const { status } = error.details;
  const [existing] = error instanceof TakenError ? error.existing : [];
  if (error instanceof TakenError && existing) {
    return exists(existing, error.doubt, run);
  }
  if (error instanceof LostSecretError) {
    return (
      "the secret may have been rotated all the same. Then the one in the state is dead, and what is delivered now is " +
      "signed with a secret that nobody has. Run `pulumi up` again, which rotates it once more."
    );
  }
  if (error.isWithdrawn) {
    return "Composio has withdrawn this part of its API. The state is kept; see https://docs.composio.dev.";
  }
  if (status === 401 || status === 403) {
    return (
      "check the key. Webhook subscriptions take an API key of the project (composio:apiKey) that may read and write " +
      "webhooks; Composio may refuse a user API key. `pulumi refresh` and `pulumi destroy` use the key of the last " +
      "update; after a key rotation run `pulumi up`, or add --run-program."
    );
  }
  if (operation === "create" && error.isConflict) {
    return (
      "a Composio project has one webhook subscription, and it is not known which this is; look for it in Composio, or " +
      "run the command again."
    );
  }
  if (mayExist(operation, error)) {
    return (
      "the subscription may exist all the same. Run `pulumi up` again; if the project then has one that nobody else " +
      "declares, set adoptExisting: true to go on with it."
    );
  }
  return undefined;
}

function exists({ id, what }: Existing, doubt: string, run: ObjectsOfRun): string {
  const taken = `the project has the webhook subscription ${what} already, and can have one only`;
  if (run.has(id)) {
    return `${taken}: ${whoOfProgramHas(run, id)}`;
  }
  return `${taken}.${doubt} ${ifRenamed("subscription")}: adopting it loses the secret. ${ifNobodyNeeds}`;
}

/** Advises what to do with a subscription that may be somebody else's. */
export const ifNobodyNeeds =
  "If nobody else needs it, set adoptExisting: true to take it over and bring it to what is declared, or import it with " +
  "`npx pulumi-composio import`, or delete it in Composio. Otherwise leave it to its owner, and use another Composio " +
  "project.";

/** Says who of the program has the one subscription of the project, and what to do. */
export function whoOfProgramHas(run: ObjectsOfRun, id: string): string {
  return run.isReplaced(id)
    ? "it is the one that this one replaces, and it stays because of retainOnDelete or deleteBeforeReplace: false. " +
        "Remove that option."
    : "another resource of this program has it, and a Composio project can have one only; take one of the two out of " +
        "the program.";
}

/** The host of a subscription's URL for a message, whatever that is. */
export function shownUrl(url: unknown): string {
  return hostOf(url) ?? "an unknown URL";
}
