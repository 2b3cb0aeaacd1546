import { type ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { Operation } from "../../core/resource";
import { mayHaveMade } from "../../objects/create-once";
import type { NotAsDeclaredError } from "../../objects/object-definition";

/** Advises what to do next where a session knows better than any resource. */
export function nextStep(operation: Operation, error: ComposioError): string | undefined {
  const { status, message = "", problems = [] } = error.details;
  if (error instanceof IncompleteCreateError) {
    return undefined;
  }
  if (operation === "create" && mayHaveMade(error, { name: "given" })) {
    return (
      "the session may exist all the same. Nobody can find it without its id, and it does nothing until somebody " +
      "connects to it. Run `pulumi up` again, which makes another one."
    );
  }
  if (isOfHooks(error)) {
    return (
      "hooks need a paid plan of Composio, and one with a webhook needs the plan Enterprise, and a session webhook of the " +
      "project. Remove a hook only if the session may go without it."
    );
  }
  if (status === 401) {
    return (
      "check the API key, and that it has the permission session_management, reading and writing: Composio has answered " +
      "401 where only that was missing. After a key rotation run `pulumi up`, or add --run-program."
    );
  }
  if (status === 403 && /not enabled/i.test(message)) {
    return "sessions are off for the whole Composio account, which only Composio's support can change.";
  }
  if (status === 403) {
    return "give the API key the permission session_management, reading and writing, or configure another key.";
  }
  if (error.isWithdrawn) {
    return (
      "Composio says that this is no longer there, which may be the session or this part of its API. The state is kept. " +
      "Take a session that is no longer wanted out of it with `pulumi state delete`."
    );
  }
  if (status === 409) {
    return (
      "somebody else changes the session. Nothing was changed by this run: look at what they did with `pulumi refresh`, " +
      "and run `pulumi up` again."
    );
  }
  if (isOfSavedConfig(error)) {
    return "check sessionConfigId, and that the API key may read the saved session configs.";
  }
  if (status === 400 && [message, ...problems].some((text) => /\binstant\b/.test(text))) {
    return (
      "this version of Composio does not take instant as it is declared. It is not left out, because a session without " +
      "it may spend money; remove the input only if that is meant."
    );
  }
  return undefined;
}

/** Whether Composio said that the plan has no such hooks. */
function isOfHooks({ details: { status = 0, slug = "", message = "" } }: ComposioError): boolean {
  const words = `${slug} ${message}`;
  return (
    [400, 402, 403].includes(status) && /hook/i.test(words) && /\bplan\b|upgrade|not available/i.test(words)
  );
}

/** Says which inputs a session has not as declared. */
export function explainNotAsDeclared(operation: Operation, what: string, error: NotAsDeclaredError): string {
  const names = error.names.join(", ");
  const be = error.names.length > 1 ? "are" : "is";
  return error.isNew
    ? `could not create ${what} as declared: Composio has made it, with the id ${error.id}, but its ${names} ${be} not ` +
        "what the program says, so that it may permit more.\n  What to do: let nobody connect to it. Pulumi keeps it; " +
        "`pulumi up` tries to bring it to what is declared, and `pulumi destroy` deletes it."
    : `could not ${operation} ${what} as declared: the session with the id ${error.id} may permit more than the program ` +
        `says, because its ${names} ${be} not as declared.\n  What to do: run \`pulumi refresh\`, which shows what ` +
        "somebody else has changed, and then `pulumi up`. Until then let nobody connect to it.";
}

/** Whether Composio said that a saved policy is missing, and not the session. */
function isOfSavedConfig({ details: { slug = "", message = "" } }: ComposioError): boolean {
  return /session[_ -]?config/i.test(`${slug} ${message}`);
}
