import { type ComposioError, IncompleteCreateError } from "../composio/errors";
import type { KeyOwner } from "../composio/keys";
import type { Operation } from "../core/resource";
import type { DoubtfulAbsenceError } from "../run/absences";

/**
 * Says what was tried, what Composio answered, and what to do next.
 *
 * @param what On what it was tried, such as `the MCP server "support"`.
 * @param step What to do next, where the resource knows better than `nextStep`.
 */
export function explainError(
  operation: Operation,
  what: string,
  error: ComposioError,
  step: string = nextStep(operation, error),
): string {
  const { suggestedFix, problems = [], requestId } = error.details;
  const lines = [
    `could not ${operation} ${what}: ${error.message}`,
    ...problems.map((problem) => `- ${problem}`),
    suggestedFix && `Composio suggests: ${suggestedFix}`,
    requestId && `Request id: ${requestId}`,
    `What to do: ${step}`,
  ];
  return lines.filter(Boolean).join("\n  ");
}

/** The words for what a key sees. */
const SEEN = {
  project: { key: "API key", place: "project", ofWhat: "resources" },
  organization: { key: "organization API key", place: "organization", ofWhat: "projects" },
};

/** The part of Composio that a key sees, in the words of messages. */
export function placeOf(owner: KeyOwner): string {
  const { key, place } = SEEN[owner];
  return `the Composio ${place} that the ${key} belongs to`;
}

/** Says that objects are missing, which here is more often the key's fault than a deletion. */
export function explainDoubtfulAbsence(
  operation: Operation,
  what: string,
  { missing, owner }: DoubtfulAbsenceError,
): string {
  const { key, place, ofWhat } = SEEN[owner];
  const all = missing > 1 ? `, as it says of all ${missing} that this run has asked for` : "";
  return (
    `could not ${operation} ${what}: Composio says that it does not exist${all}, and nothing shows that the ${key} ` +
    `sees its ${place}. The state is kept.\n` +
    `  What to do: check that the ${key} belongs to the Composio ${place} of these ${ofWhat}, and check ` +
    "composio:baseUrl. If they really were deleted, take each out of the state with `pulumi state delete`."
  );
}

/** Whether the object of a create may exist all the same. */
export function mayExist(operation: Operation, { details, mayHaveBeenProcessed }: ComposioError): boolean {
  return operation === "create" && details.request.startsWith("POST ") && mayHaveBeenProcessed;
}

/** Says which key a command takes that has no program. */
export const KEY_OF_LAST_UPDATE =
  "`pulumi refresh` and `pulumi destroy` use the key of the last update; after a key rotation run `pulumi up`, or add " +
  "--run-program.";

/** Advises what to do next, whatever the resource is. */
function nextStep(operation: Operation, error: ComposioError): string {
  const {
    status = 0,
    isFromComposio,
    retryAfterMs = 0,
    wrongVariable,
    key: owner = "project",
  } = error.details;
  const isOfState = operation !== "look up";
  if (error instanceof IncompleteCreateError) {
    return `it exists, with the id ${error.id}, and Pulumi keeps it. Run \`pulumi up\` again, which completes it.`;
  }
  if (error.isWithdrawn) {
    return withdrawn(operation, error);
  }
  if (error.isConflict) {
    return "it clashes with something that Composio has, or with another change; run the command again.";
  }
  if (error.isUnknownRoute) {
    return (
      "Composio does not have this route, which says nothing of the object. Check composio:baseUrl. If it is right, " +
      `Composio may have withdrawn this part of its API${isOfState ? "; the state is kept." : "."}`
    );
  }
  if ((error.details.kind === "gone" || error.isNotFound) && operation === "update") {
    return (
      `check that the ${SEEN[owner].key} belongs to the Composio ${SEEN[owner].place} of this resource. If it does, it no longer exists: ` +
      "run `pulumi refresh`, and the next `pulumi up` creates it again."
    );
  }
  if (error.isNotFound && isOfState && operation !== "create") {
    return "Composio does not say that this very object is missing, and its list does not say so either. Run the command again.";
  }
  if (status >= 300 && status < 500 && isFromComposio === false) {
    return "this answer is not Composio's; check composio:baseUrl and any proxy on the way.";
  }
  if (status === 401 && owner === "organization") {
    return (
      "check the organization API key, and its setting: the key of a project belongs in composio:apiKey, and that of the " +
      `organization in composio:organizationApiKey. ${KEY_OF_LAST_UPDATE}`
    );
  }
  if (status === 401) {
    return (
      "check the API key, and its setting: one that begins with ak_ belongs in composio:apiKey, and one with uak_ in " +
      `composio:userApiKey. ${KEY_OF_LAST_UPDATE}`
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
  if (wrongVariable !== undefined) {
    return `set ${wrongVariable} to a URL such as http://proxy.example.com:8080, or unset it, and run the command again.`;
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

function withdrawn(operation: Operation, { details: { announcement, successor } }: ComposioError): string {
  const ofState =
    operation === "look up"
      ? ""
      : " For now the state is kept. Take what is no longer wanted out of it with `pulumi state delete`.";
  return (
    `Composio has withdrawn this part of its API${announcement ? ` (it announces: ${announcement})` : ""}` +
    `${successor === undefined ? "" : `, and names ${successor}`}, https://docs.composio.dev.${ofState}`
  );
}
