import type { ComposioError } from "../../composio/errors";
import type { Operation } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import type { InTheWay } from "../../objects/in-the-way";

/** The words for an instance that a create would find. */
export const inTheWay: InTheWay = {
  noun: "instance",
  isThere: (id) =>
    `Composio has ${id} already, of the same account and with this configuration, and can have one only`,
  ofProgram: (isReplaced) =>
    isReplaced
      ? "it is the instance that a resource of this program replaces, and the new one is the same to Composio, which " +
        "fills in what a configuration leaves out. Set the option deleteBeforeReplace: true for this update, so that the " +
        "old one goes first."
      : "another resource of this program has it: two resources cannot be one instance. Take one of the two out of the " +
        "program, or give it another configuration.",
  ifNobodyNeeds:
    "If nobody else declares it, set adoptExisting: true to take it over and bring it to what is declared, or import it " +
    "with `npx pulumi-composio import`. Otherwise leave it to its owner: declare another configuration, or another account.",
};

/** Says that a resource declares what another one does. */
export function twinOf(other: string): string {
  return sanitizeLine(
    `makes this the same trigger instance as "${other}", of which Composio has one for an account, a trigger and a ` +
      "configuration; take one of the two out of the program, or give it another configuration",
  );
}

/** Advises what to do next where a trigger instance knows better than any resource. */
export function nextStep(operation: Operation, error: ComposioError): string | undefined {
  const { slug = "", message = "", status } = error.details;
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
  return /\b(permissions?|scopes?)\b/i.test(message)
    ? "connect the account anew with what the trigger needs; the auth config decides what people are asked for."
    : undefined;
}

/** Says that the configuration of an imported instance is printed, whatever of it is secret. */
export function configurationNote(name: string, id: string): string {
  return sanitizeLine(
    `the configuration of the trigger instance "${name}" with the id ${id} is in the file as it is: Composio does not say ` +
      "what of it is secret",
  );
}
