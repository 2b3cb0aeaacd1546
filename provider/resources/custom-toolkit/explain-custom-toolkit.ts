import { type ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { Operation } from "../../core/resource";

/** Advises what to do next where a custom toolkit knows better than any resource. */
export function nextStep(operation: Operation, error: ComposioError): string | undefined {
  const { status, request, isFromComposio } = error.details;
  const isUpsert = request.startsWith("POST ");
  if (error instanceof IncompleteCreateError || !isUpsert) {
    return undefined;
  }
  if (status === 409) {
    return (
      "Composio changes name, logo and texts of a toolkit only: compare mcpUrl, authSchemes and their headers with what it " +
      "has. Some versions of Composio refuse every change of an existing toolkit; a replacement makes a new one, and " +
      `deletes the auth configs of the old one.${operation === "create" ? MAY_EXIST : ""}`
    );
  }
  if (status === 408 && isFromComposio) {
    return `check that the MCP server at mcpUrl answers, and run the command again.${operation === "create" ? MAY_EXIST : ""}`;
  }
  return operation === "create" && (error.mayHaveBeenProcessed || error.earlierAttempts > 0)
    ? `run \`pulumi up\` again.${MAY_EXIST}`
    : undefined;
}

const MAY_EXIST =
  " The toolkit may exist all the same: if its slug is then taken by a toolkit that nobody else declares, set " +
  "adoptExisting: true to go on with it.";
