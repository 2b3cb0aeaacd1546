import type { ComposioError } from "../composio/errors";

export type Operation = "create" | "read" | "update" | "delete";

/**
 * Says what was tried, on which server, what Composio answered, and what to do next.
 *
 * @param server The server's name, or its id where the name is not known.
 */
export function explain(operation: Operation, server: string, error: ComposioError): string {
  const { suggestedFix, problems = [], requestId } = error.details;
  const lines = [
    `could not ${operation} the MCP server "${server}": ${error.message}`,
    ...problems.map((problem) => `- ${problem}`),
    suggestedFix && `Composio suggests: ${suggestedFix}`,
    requestId && `Request id: ${requestId}`,
    `What to do: ${nextStep(operation, server, error)}`,
  ];
  return lines.filter(Boolean).join("\n  ");
}

function nextStep(operation: Operation, server: string, error: ComposioError): string {
  const { slug, status = 0, isFromComposio } = error.details;
  if (error.isDuplicateName) {
    return "names are unique in a Composio project; choose another name, or delete the server that has this one.";
  }
  if (slug === "Auth_Config_NotFound") {
    return "check authConfigIds; each must exist in the Composio project that the API key belongs to.";
  }
  if (error.isGone) {
    return "the server no longer exists; run `pulumi refresh`, and the next `pulumi up` creates it again.";
  }
  if (status >= 300 && isFromComposio === false) {
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
  if (operation === "create" && error.mayHaveBeenProcessed) {
    return `the server may exist all the same; look for "${server}" in Composio before you run \`pulumi up\` again.`;
  }
  if (error.details.kind === "network") {
    return "check the network and composio:baseUrl, and run the command again.";
  }
  return status >= 400 && status < 500 && status !== 408 && status !== 429
    ? "correct what Composio refuses, and run the command again."
    : "run the command again.";
}
