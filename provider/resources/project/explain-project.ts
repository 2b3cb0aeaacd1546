import type { ComposioError } from "../../composio/errors";
import type { Operation } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { TakenError } from "../../objects/creation";
import { mayExist } from "../../objects/explain";
import { NotAsDeclaredError } from "../../objects/object-definition";
import { ifRenamed } from "../../objects/owner";
import type { ObjectsOfRun } from "../../run/objects-of-run";

const WAY_OUT =
  "Nothing gives that key again. If nobody uses the project yet, set forceDestroy: true, run `pulumi up`, which fails once " +
  "more and takes that on, and `pulumi destroy --target <its URN>`; the next `pulumi up` creates it anew. To keep the " +
  "project, make a key in Composio's dashboard, take this one out of the state with `pulumi state delete`, and import it " +
  "with `npx pulumi-composio import <its id>`";

/** The end of a sentence about a project whose key was lost. */
export const KEY_IS_LOST = `is there, and Pulumi keeps it, but its API key is not known: no answer to its create came through with it. ${WAY_OUT}.`;

/** How Composio may say in a 400 that a name is taken. */
const IS_DUPLICATE = /already.?(exist|taken|used|in.?use)|duplicate|must be unique/i;

/** Whether another project of the organization has the name. The status is 409, or 400 by other observations. */
export function isTaken(error: ComposioError): boolean {
  return error.isDuplicateName || (error.details.status === 400 && error.says(IS_DUPLICATE));
}

/** Advises what to do next where a project knows better than any resource. */
export function nextStep(
  operation: Operation,
  error: ComposioError,
  _name: string,
  objects: ObjectsOfRun,
): string | undefined {
  if (error instanceof TakenError) {
    return taken(error, objects);
  }
  if (error.details.status === 403) {
    return operation === "delete"
      ? "Composio may keep the last project of an organization; otherwise check that the organization API key may delete it."
      : "check that composio:organizationApiKey is the key of the organization, and that it may do this.";
  }
  if (mayExist(operation, error)) {
    return (
      "the project may exist all the same. Run `pulumi up` again; if its name is taken then, by a project that nobody else " +
      "has, delete that in Composio's dashboard, or import it, without its key."
    );
  }
  return undefined;
}

function taken({ existing: [existing], doubt }: TakenError, objects: ObjectsOfRun): string {
  if (!existing) {
    return (
      "names are unique in an organization, and Composio lists no project of this name: a deleted one may still hold it. " +
      "Give another name."
    );
  }
  const lost = doubt && " Its API key is lost then.";
  return (
    `the project ${existing.id} has this name, and names are unique in an organization.${doubt}${lost} ` +
    whoHas(objects, existing.id)
  );
}

/** Says what to do about a project that is there already. */
export function whoHas(objects: ObjectsOfRun, id: string): string {
  return objects.has(id)
    ? "Another resource of this program has it; give one of the two another name."
    : `${ifRenamed("project")}. ` +
        `Otherwise give another name, or import it with \`npx pulumi-composio import ${id}\`: its API key stays unknown.`;
}

/** A new key may do more than declared. */
export class WiderKeyError extends NotAsDeclaredError {
  constructor(
    id: string,
    areas: readonly string[],
    /** Whether the key certainly opens them no more. */
    readonly isRevoked: boolean,
  ) {
    super(id, areas, true);
  }
}

/** Says that a new key may do more than declared, and what became of it. */
export function explainNotAsDeclared(_operation: Operation, what: string, error: NotAsDeclaredError): string {
  const isRevoked = error instanceof WiderKeyError && error.isRevoked;
  const key = isRevoked
    ? "The key is revoked, and opens nothing any more."
    : "The key is not kept. What to do: revoke it in Composio's dashboard, where the project has it.";
  return (
    `${what} is created with the id ${error.id}, but its API key may do more than apiKeyPermissions says: it reads ` +
    `${error.names.join(", ")}. ${key} ${WAY_OUT}.`
  );
}

/** Says that nothing shows whether a new key may do more than declared, because requests failed. */
export function notSeen(name: string, id: string, areas: readonly string[]): string {
  return (
    `it could not be seen whether the API key of the project "${name}" (id ${id}) reads ${areas.join(", ")}, ` +
    "which apiKeyPermissions does not permit. Look at the permissions of the key in Composio's dashboard."
  );
}

/** Says what of an imported project nothing reads. */
export function keyNote(name: string, id: string): string {
  return sanitizeLine(
    `the API key and the settings of the project "${name}" with the id ${id} are not in the file, and nothing reads ` +
      "them: apiKey stays empty. Make a key in Composio's dashboard for a provider that uses this project",
  );
}
