import { type ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { Operation } from "../../core/resource";
import type { InTheWay } from "../../objects/in-the-way";
import { SYNC_PATH } from "./custom-toolkit-body";

/** The words for a toolkit that has the slug. */
export const inTheWay: InTheWay = {
  noun: "toolkit",
  isThere: (id) => `Composio has the toolkit ${id} already, and creating it again would take it over`,
  ofProgram: (_isReplaced, id) =>
    `another resource of this program has the toolkit ${id}; give one of the two another slug.`,
  ifNobodyNeeds:
    "If an interrupted run created it, set adoptExisting: true to go on with it. Otherwise choose another slug.",
};

/** Advises what to do next where a custom toolkit knows better than any resource. */
export function nextStep(operation: Operation, error: ComposioError): string | undefined {
  const { status, request, isFromComposio } = error.details;
  if (request.endsWith(SYNC_PATH)) {
    return stepAfterSync(error);
  }
  if (error instanceof IncompleteCreateError || !request.startsWith("POST ")) {
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

/** The toolkit is as declared, but for its tools. */
function stepAfterSync(error: ComposioError): string {
  const there =
    error instanceof IncompleteCreateError ? `, with the slug ${error.id}, and Pulumi keeps it` : "";
  return `the toolkit is there${there}; only its tools were not read anew. ${howToSync(error)}`;
}

function howToSync(error: ComposioError): string {
  const { status = 0, isFromComposio } = error.details;
  if (error.isUnknownRoute || error.isWithdrawn) {
    return "This Composio has no such route: take syncTrigger and syncAccountId out of the program.";
  }
  if (error.mayHaveBeenProcessed) {
    return "Check that the MCP server at mcpUrl answers. Then run `pulumi up` again.";
  }
  return isFromComposio && status >= 400 && status < 500 && status !== 401 && status !== 429
    ? "Composio reads up to 500 tools, and where every scheme asks for authentication it reads them by an active connected " +
        "account of this toolkit (syncAccountId). Then run `pulumi up` again."
    : "Run `pulumi up` again.";
}

const MAY_EXIST =
  " The toolkit may exist all the same: if its slug is then taken by a toolkit that nobody else declares, set " +
  "adoptExisting: true to go on with it.";
