import { type ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { Operation } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import type { InTheWay } from "../../objects/in-the-way";

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

/** The words for the endpoint that an app has already. */
export const inTheWay: InTheWay = {
  noun: "endpoint",
  isThere: (id) => `the app has the endpoint ${id} already, and can have one only`,
  ifNobodyNeeds:
    "If nobody else needs it, set adoptExisting: true to take it over and overwrite its data, or import it with `npx " +
    "pulumi-composio import`.",
};

/** Advises what to do next where a webhook endpoint knows better than any resource. */
export function nextStep(_operation: Operation, error: ComposioError): string | undefined {
  const { status, request } = error.details;
  if (error.isWithdrawn || error.isUnknownRoute || !isOfData(request)) {
    return undefined;
  }
  const there =
    error instanceof IncompleteCreateError ? `The endpoint ${error.id} is there, and Pulumi keeps it. ` : "";
  return status === 400
    ? `${there}Compare the names in data with what the toolkit asks for: Composio wants all that are required, and ` +
        "refuses to take one of them away. Then run `pulumi up` again."
    : `${there}Its data may not be stored as declared. Run \`pulumi up\` again, which sends it.`;
}

/** Whether a request stores data: it is about one endpoint, and no read. */
function isOfData(request: string): boolean {
  return /^(PATCH|POST) .*\/webhook_endpoints\/[^/]+$/.test(request);
}

/** Says that an endpoint stays in Composio, because nothing deletes it. */
export function staysInComposio(id: string, known: { toolkit?: unknown; clientId?: unknown }): string {
  return (
    `the webhook endpoint "${nameOfEndpoint(known)}" (${id}) stays in Composio, which has no way to delete it: Pulumi only ` +
    "forgets it. Take its URL out of the settings of the app. A program that declares the same app again finds this " +
    "endpoint, and needs adoptExisting: true."
  );
}

/** Says that the data of an endpoint is not imported, and that it stays as it is. */
export function dataNote(name: string, id: string, data: object = {}): string | undefined {
  const keys = Object.keys(data).join(", ");
  return keys === ""
    ? undefined
    : sanitizeLine(
        `the data of the webhook endpoint of ${name} with the id ${id} (${keys}) is not in the file, because Composio masks ` +
          "it. It stays as it is until the program sets data",
      );
}
