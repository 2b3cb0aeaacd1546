import { type ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { Operation } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { TakenError } from "../../objects/creation";
import { mayExist } from "../../objects/explain";
import { ifRenamed } from "../../objects/owner";

/** The words of messages for an endpoint, which has no name: its app. */
export function nameOfEndpoint({
  toolkit,
  clientId,
}: {
  toolkit?: unknown;
  clientId?: unknown;
}): string | undefined {
  return typeof toolkit === "string" ? sanitizeLine(`${toolkit}, app ${clientId}`) : undefined;
}

/** Advises what to do next where a webhook endpoint knows better than any resource. */
export function nextStep(operation: Operation, error: ComposioError): string | undefined {
  const { status, request } = error.details;
  if (error instanceof TakenError) {
    return `${error.existing.map(({ what }) => what).join(", ")} is there already. ${ifNobodyNeeds}`;
  }
  if (error.isWithdrawn || error.isUnknownRoute) {
    return undefined;
  }
  if (status === 401 || status === 403) {
    return (
      "check the key. Webhook endpoints take an API key of the project (composio:apiKey) that may read and write " +
      "webhooks. `pulumi refresh` and `pulumi destroy` use the key of the last update; after a key rotation run " +
      "`pulumi up`, or add --run-program."
    );
  }
  if (isOfData(request)) {
    const there =
      error instanceof IncompleteCreateError
        ? `The endpoint ${error.id} is there, and Pulumi keeps it. `
        : "";
    return status === 400
      ? `${there}Compare the names in data with what the toolkit asks for: Composio wants all that are required, and ` +
          "refuses to take one of them away. Then run `pulumi up` again."
      : `${there}Its data may not be stored as declared. Run \`pulumi up\` again, which sends it.`;
  }
  if (mayExist(operation, error)) {
    return (
      "the endpoint may exist all the same. Run `pulumi up` again; if the app then has one that nobody else declares, " +
      "set adoptExisting: true to go on with it."
    );
  }
  return undefined;
}

/** Whether a request stores data: it is about one endpoint, and no read. */
function isOfData(request: string): boolean {
  return /^(PATCH|POST) .*\/webhook_endpoints\/[^/]+$/.test(request);
}

/** Advises what to do with an endpoint that may be somebody else's. */
export const ifNobodyNeeds =
  `An app has one endpoint in a project, whose data would be overwritten. ${ifRenamed("endpoint")}. If nobody else needs ` +
  "it, set adoptExisting: true to take it over, or import it with `npx pulumi-composio import`.";

/** Says which resource of the program has an endpoint, and what to do. */
export function ofProgram(id: string): string {
  return `another resource of this program has the webhook endpoint ${id}; take one of the two out of the program.`;
}

/** Says that an endpoint stays in Composio, because nothing deletes it. */
export function staysInComposio(id: string, known: { toolkit?: unknown; clientId?: unknown }): string {
  return (
    `the webhook endpoint "${nameOfEndpoint(known)}" (${id}) stays in Composio, which has no way to delete it: Pulumi only ` +
    "forgets it. Take its URL out of the settings of the app. A program that declares the same app again finds this " +
    "endpoint, and needs adoptExisting: true."
  );
}
