import { type ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { Operation } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { TakenError } from "../../objects/creation";
import { mayExist } from "../../objects/explain";
import { ifRenamed } from "../../objects/owner";
import type { ObjectsOfRun } from "../../run/objects-of-run";

/** Says that an instance is there already, and what to do. */
export function exists(
  id: string,
  { triggerSlug, connectedAccountId }: { triggerSlug: string; connectedAccountId: string },
  objects: ObjectsOfRun,
): string {
  const taken =
    `could not create the trigger instance "${triggerSlug}": Composio has ${id} already, of the account ` +
    `${connectedAccountId} and with this configuration, and can have one only.\n  What to do: `;
  return objects.has(id)
    ? taken + whoOfProgramHas(objects, id)
    : `${taken}${ifRenamed("instance")}. ${ifNobodyNeeds}`;
}

/** Says that nobody can tell whether an instance is there already. */
export function notWhole({ triggerSlug }: { triggerSlug: string }): string {
  return (
    `could not create the trigger instance "${triggerSlug}": Composio's list of the instances that the account has did not ` +
    "come whole, and creating one could take over another's.\n  What to do: run the command again."
  );
}

/** Advises what to do with an instance that may be somebody else's. */
export const ifNobodyNeeds =
  "If nobody else declares it, set adoptExisting: true to take it over and bring it to what is declared, or import it with " +
  "`npx pulumi-composio import`. Otherwise leave it to its owner: declare another configuration, or another account.";

/** Says who of the program has an instance, and what to do. */
export function whoOfProgramHas(objects: ObjectsOfRun, id: string): string {
  return objects.isReplaced(id)
    ? "it is the instance that a resource of this program replaces, and the new one is the same to Composio, which fills " +
        "in what a configuration leaves out. Set the option deleteBeforeReplace: true for this update, so that the old " +
        "one goes first."
    : "another resource of this program has it: two resources cannot be one instance. Take one of the two out of the " +
        "program, or give it another configuration.";
}

/** Says that a resource declares what another one does. */
export function twin(other: string): string {
  const [name = ""] = other.split(" ");
  return sanitizeLine(
    `makes this the same trigger instance as "${name}", of which Composio has one for an account, a trigger and a ` +
      "configuration; take one of the two out of the program, or give it another configuration",
  );
}

/** Advises what to do next where a trigger instance knows better than any resource. */
export function nextStep(
  operation: Operation,
  error: ComposioError,
  _name: string,
  objects: ObjectsOfRun,
): string | undefined {
  const { slug = "", message = "", status } = error.details;
  const [existing] = error instanceof TakenError ? error.existing : [];
  if (existing) {
    return objects.has(existing.id) ? whoOfProgramHas(objects, existing.id) : ifNobodyNeeds;
  }
  if (operation === "create" && error.cause instanceof IncompleteCreateError) {
    return (
      `Composio answered with ${error.cause.id}, and not whether that is new, so that it is not in the state. Run \`pulumi ` +
      "up` again; if it is then there and nobody else declares it, set adoptExisting: true to go on with it."
    );
  }
  if (status === 410 && operation === "update") {
    return (
      "Composio answers so of an instance that was deleted. Run `pulumi refresh`; if that finds it gone, the next `pulumi " +
      "up` creates it again."
    );
  }
  if (status === 410 && operation === "create") {
    return (
      "check connectedAccountId: Composio may answer so of an account that has expired or was deleted. If the account is " +
      "connected and enabled, Composio may have withdrawn this part of its API."
    );
  }
  if (error.isWithdrawn) {
    return undefined;
  }
  if (status === 401 || status === 403) {
    return (
      "check the API key, and that it has the permission triggers, reading and writing. `pulumi refresh` and `pulumi " +
      "destroy` use the key of the last update; after a key rotation run `pulumi up`, or add --run-program."
    );
  }
  if (/ConnectedAccount/i.test(slug) || /\bconnected account\b/i.test(message)) {
    return (
      "check connectedAccountId: the account has to be in the Composio project that the API key belongs to, connected and " +
      "enabled, and of the toolkit of the trigger. A userId beside it has to be one who may use the account."
    );
  }
  if (/PollingConfigInvalid/i.test(slug) || /\binterval\b/i.test(message)) {
    return (
      "set a longer interval in triggerConfig. With an OAuth app of Composio's, 15 minutes are the shortest; with your " +
      "own app, 1 minute."
    );
  }
  if (/\b(permissions?|scopes?)\b/i.test(message)) {
    return "connect the account anew with what the trigger needs; the auth config decides what people are asked for.";
  }
  if (mayExist(operation, error)) {
    return (
      "the instance may exist all the same. Run `pulumi up` again; if it is then there and nobody else declares it, set " +
      "adoptExisting: true to go on with it."
    );
  }
  return undefined;
}
