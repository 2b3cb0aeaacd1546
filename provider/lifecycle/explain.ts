import { NameTakenError } from "../composio/create-once";
import { type ComposioError, IncompleteCreateError } from "../composio/errors";

export type Operation = "create" | "read" | "update" | "delete" | "look up";

/**
 * Says what was tried, what Composio answered, and what to do next.
 *
 * @param what On what it was tried, such as `the MCP server "support"`.
 */
export function explain(operation: Operation, what: string, error: ComposioError): string {
  const { suggestedFix, problems = [], requestId } = error.details;
  const lines = [
    `could not ${operation} ${what}: ${error.message}`,
    ...problems.map((problem) => `- ${problem}`),
    suggestedFix && `Composio suggests: ${suggestedFix}`,
    requestId && `Request id: ${requestId}`,
    `What to do: ${nextStep(operation, error)}`,
  ];
  return lines.filter(Boolean).join("\n  ");
}

function nextStep(operation: Operation, error: ComposioError): string {
  const { request, status = 0, isFromComposio, retryAfterMs } = error.details;
  if (error instanceof IncompleteCreateError) {
    return `the server exists, with the id ${error.id}, and Pulumi keeps it. Run \`pulumi up\` again, which completes it.`;
  }
  if (error instanceof NameTakenError && error.existing) {
    return (
      `the server with the id ${error.existing.id} has this name, and names are unique in a Composio project. ` +
      "Choose another name, delete that server, or set adoptExisting: true to take it over, which also recovers " +
      "a server that an interrupted run created."
    );
  }
  if (error.isDuplicateName) {
    return "names are unique in a Composio project; choose another name, or delete the server that has this one.";
  }
  if (error.isUnknownAuthConfig || (operation === "create" && error.isGone)) {
    return "check authConfigIds; each must exist in the Composio project that the API key belongs to.";
  }
  if (error.isGone && operation !== "look up") {
    return "the server no longer exists; run `pulumi refresh`, and the next `pulumi up` creates it again.";
  }
  if (operation === "create" && request.startsWith("POST ") && error.mayHaveBeenProcessed) {
    return (
      "the server may exist all the same. Run `pulumi up` again; if the name is then taken, set " +
      "adoptExisting: true to go on with that server."
    );
  }
  if (status >= 300 && status < 500 && isFromComposio === false) {
    return "this answer is not Composio's; check composio:baseUrl and any proxy on the way.";
  }
  if (status === 401) {
    return (
      "check the API key. `pulumi refresh` and `pulumi destroy` use the key of the last update; " +
      "after a key rotation run `pulumi up`, or add --run-program."
    );
  }
  if (status === 403) {
    return "give the API key the permission for this, or configure another key.";
  }
  if (error.isUntrusted) {
    return (
      "nothing was sent, because the host could not prove who it is. Check composio:baseUrl; if an authority of " +
      "your own signs its certificate, name the file of that authority in NODE_EXTRA_CA_CERTS."
    );
  }
  if (error.details.kind === "network") {
    return "check the network and composio:baseUrl, and run the command again.";
  }
  if (retryAfterMs !== undefined) {
    return `Composio asks to wait ${Math.ceil(retryAfterMs / 1000)} s; run the command again then.`;
  }
  return error.isTemporary || status === 0
    ? "run the command again."
    : "correct what Composio refuses, and run the command again.";
}
