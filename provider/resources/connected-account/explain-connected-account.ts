import { ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { Operation } from "../../core/resource";
import { TakenError } from "../../objects/creation";
import { mayExist } from "../../objects/explain";
import type { NotAsDeclaredError } from "../../objects/object-definition";
import { ifRenamed } from "../../objects/owner";
import type { ObjectsOfRun } from "../../run/objects-of-run";

/** Composio no longer has the route by which accounts are enabled and disabled. */
export class StatusRouteError extends ComposioError {
  override readonly name = "StatusRouteError";
}

/** How Composio may say that an alias is another account's: neither its status nor its slug is documented. */
const TAKEN = /\balias\b.*\b(taken|exists?|already|in use|unique|duplicate)|\b(duplicate|unique)\b.*\balias/i;

/** Whether an error says that another account of the user and the toolkit has the alias. */
export function isTakenAlias(error: ComposioError): boolean {
  return error.isConflict || ([400, 422].includes(error.details.status ?? 0) && error.says(TAKEN));
}

/** Advises what to do next where a connected account knows better than any resource. */
export function nextStep(
  operation: Operation,
  error: ComposioError,
  name: string,
  objects: ObjectsOfRun,
): string | undefined {
  const { status, code } = error.details;
  if (error instanceof TakenError && error.existing.length > 0) {
    return takenStep(error, name, objects);
  }
  if ([error, error.cause].some((each) => each instanceof StatusRouteError)) {
    const account =
      error instanceof IncompleteCreateError
        ? `${error.id} exists and is enabled, and Pulumi keeps it`
        : "is as it was, and the state is kept";
    return (
      "Composio calls the route by which accounts are enabled and disabled deprecated, and has none any more. The account " +
      `${account}. Take \`enabled\` out of the program; to keep an account from being used, take it out of the sessions ` +
      "that name it, or delete it."
    );
  }
  if (operation === "delete" && status === 400 && /revo(ke|cation)/i.test(error.message)) {
    return (
      "Composio cannot revoke these credentials, and has not deleted the account. Set revokeOnDelete: false, run `pulumi up`, " +
      "and then delete it; revoke the credentials at the service itself."
    );
  }
  if (operation === "create" && code === 612) {
    return (
      "Composio names what is missing as people see it. `getToolkitAuthFields` tells the names, among the " +
      "connectionFields of the scheme: set secrets in `credentials`, and addresses and the like in `connectionFields`."
    );
  }
  if (operation === "update" && status === 400 && /acl_config_for_shared|\bSHARED\b/.test(error.message)) {
    return (
      "the account is private at Composio, and its type never changes. Replace it by `pulumi up --replace <urn>`, or take " +
      "`sharing` out of the program."
    );
  }
  if (status === 401) {
    return (
      "check the key. Connected accounts are written with an API key of the project (composio:apiKey), and not with a user " +
      "API key. After a key rotation run `pulumi up`, or add --run-program to a refresh or a destroy."
    );
  }
  if (mayExist(operation, error)) {
    return (
      `an account "${name}" may exist all the same. Run \`pulumi up\` again: an alias can be had once, so that no second ` +
      "account of it is made, and the error then names the first. Without an alias, look for it in Composio before."
    );
  }
  return undefined;
}

function takenStep({ existing, doubt }: TakenError, name: string, objects: ObjectsOfRun): string {
  const advice = existing.some(({ id }) => objects.has(id))
    ? "Another resource of this program has it: give one of the two another alias."
    : `${ifRenamed("account")}. If nothing manages it and it is yours, import it with \`npx pulumi-composio import\`; if nobody needs ` +
      "it, delete it in Composio and run `pulumi up` again; otherwise give another alias.";
  const ids = existing.map(({ what }) => what).join(", ");
  return `the user has an account of the alias "${name}" for this toolkit already: ${ids}.${doubt} ${advice}`;
}

/** Says that an account is shared otherwise than the program says. */
export function explainNotAsDeclared(
  operation: Operation,
  what: string,
  { id, isNew }: NotAsDeclaredError,
): string {
  const kept = isNew ? " It exists, and Pulumi keeps it with its id." : "";
  return (
    `could not ${operation} ${what}: Composio has taken it and does not show that it is shared as the program says, and ` +
    `not more widely (id ${id}).${kept}\n` +
    "  What to do: look at who may use it in Composio. `pulumi up` sends the lists once more. Whether an account is " +
    "shared at all never changes: if that is not as declared, replace it by `pulumi up --replace <urn>`, or delete it."
  );
}
