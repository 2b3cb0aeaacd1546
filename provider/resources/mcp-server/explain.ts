import { type ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { Operation } from "../../core/resource";
import type { DoubtfulAbsenceError } from "../../run/absences";
import { ObjectsOfRun } from "../../run/objects-of-run";
import { NameTakenError } from "./create-once";

/**
 * Says what was tried, what Composio answered, and what to do next.
 *
 * @param what On what it was tried, such as `the MCP server "support"`.
 * @param run What is known of the other servers of the program.
 */
export function explain(
  operation: Operation,
  what: string,
  error: ComposioError,
  run = new ObjectsOfRun(),
): string {
  const { suggestedFix, problems = [], requestId } = error.details;
  const lines = [
    `could not ${operation} ${what}: ${error.message}`,
    ...problems.map((problem) => `- ${problem}`),
    suggestedFix && `Composio suggests: ${suggestedFix}`,
    requestId && `Request id: ${requestId}`,
    `What to do: ${nextStep(operation, error, run)}`,
  ];
  return lines.filter(Boolean).join("\n  ");
}

/** Says that all of many objects are missing, which more often is the key's fault than a deletion. */
export function explainDoubtfulAbsence(
  operation: Operation,
  what: string,
  { missing }: DoubtfulAbsenceError,
): string {
  const all = missing > 1 ? `, as it says of all ${missing} that this run has asked for` : "";
  return (
    `could not ${operation} ${what}: Composio says that it does not exist${all}, and nothing shows that the API key ` +
    "sees its project. The state is kept.\n" +
    "  What to do: check that the API key belongs to the Composio project of these servers, and check " +
    "composio:baseUrl. If they really were deleted, take each out of the state with `pulumi state delete`."
  );
}

function nextStep(operation: Operation, error: ComposioError, run: ObjectsOfRun): string {
  const { request, status = 0, isFromComposio, retryAfterMs = 0 } = error.details;
  if (error instanceof IncompleteCreateError) {
    return `the server exists, with the id ${error.id}, and Pulumi keeps it. Run \`pulumi up\` again, which completes it.`;
  }
  if (error.isWithdrawn) {
    return withdrawn(operation, error);
  }
  if (error instanceof NameTakenError && error.existing) {
    return nameTaken(operation, error, error.existing.id, run);
  }
  if (error.isDuplicateName && operation !== "delete") {
    return (
      "names are unique in a Composio project, and it is not known which server has this one; choose another name, " +
      "or look for that server in Composio."
    );
  }
  if (error.isConflict) {
    return "it clashes with something that Composio has, or with another change; run the command again.";
  }
  if (error.isUnknownRoute) {
    return (
      "Composio does not have this route, which says nothing of the server. Check composio:baseUrl. If it is right, " +
      `Composio may have withdrawn MCP servers${operation === "look up" ? "." : "; the state is kept."}`
    );
  }
  if (error.isUnknownAuthConfig || (operation === "create" && error.isNotFound)) {
    return "check authConfigIds; each must exist in the Composio project that the API key belongs to.";
  }
  if ((error.details.kind === "gone" || error.isNotFound) && operation === "update") {
    return (
      "check that the API key belongs to the Composio project of this server. If it does, the server no longer exists: " +
      "run `pulumi refresh`, and the next `pulumi up` creates it again."
    );
  }
  if (error.isNotFound && operation !== "look up") {
    return "Composio does not say that this server is missing, and its list does not say so either. Run the command again.";
  }
  if (operation === "create" && request.startsWith("POST ") && error.mayHaveBeenProcessed) {
    return (
      "the server may exist all the same. Run `pulumi up` again; if the name is then taken by a server that nobody " +
      "else declares, set adoptExisting: true to go on with that server."
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
  if (retryAfterMs > 0) {
    return `Composio asks to wait ${Math.ceil(retryAfterMs / 1000)} s; run the command again then.`;
  }
  return error.isTemporary || error.details.kind !== "refused"
    ? "run the command again."
    : "correct what Composio refuses, and run the command again.";
}

function withdrawn(operation: Operation, { details: { announcement } }: ComposioError): string {
  const ofState =
    operation === "look up"
      ? ""
      : " For now the state is kept. Take a server that is no longer wanted out of it with `pulumi state delete`.";
  return (
    `Composio has withdrawn this part of its API${announcement ? ` (it announces: ${announcement})` : ""}, and names ` +
    `sessions as the successor of MCP servers, https://docs.composio.dev.${ofState}`
  );
}

function nameTaken(operation: Operation, error: NameTakenError, id: string, run: ObjectsOfRun): string {
  const taken = `the server with the id ${id} has this name, and names are unique in a Composio project`;
  if (run.has(id)) {
    return `${taken}: ${whoOfProgramHas(run, id)}`;
  }
  if (operation !== "create") {
    return `${taken}. Choose another name, or rename that server first.`;
  }
  return error.mayBeOurs
    ? `${taken}. An earlier attempt of this create may have made it, which nothing proves. If nobody else declares that ` +
        "server, set adoptExisting: true to go on with it; otherwise choose another name."
    : `${taken}. If it is the server of a resource that the program had under another name or parent, tell Pulumi so ` +
        'with the option aliases: [{ name: "<the old name>" }] or [{ parent: <the old parent> }]. If an interrupted run created it, set adoptExisting: true to go ' +
        "on with it. Otherwise choose another name.";
}

/** Says which resource of the program has a server, and what to do where two of them want it. */
export function whoOfProgramHas(run: ObjectsOfRun, id: string): string {
  return run.isReplaced(id)
    ? "it is the server that this one replaces, and it stays because of retainOnDelete or deleteBeforeReplace: false. " +
        "Give the new server another name, or remove deleteBeforeReplace: false."
    : "another resource of this program has it, whose name this one repeats; give one of the two another name.";
}
