import type { Properties } from "../core/resource";
import { hasUnknown } from "../core/unknown";
import { UserError } from "../core/user-error";
import type { ObjectsOfRun } from "../run/objects-of-run";

/** The names that `diff` knows of an object, and whether it is to be replaced. */
type Names = Parameters<ObjectsOfRun["claim"]>[1];

/** The names that a diff knows of an object whose inputs have a `name`. */
export function namesOf(olds: Properties, news: Properties, isReplaced: boolean): Names {
  return {
    now: textOf(olds.name),
    wanted: hasUnknown(news.name) ? undefined : textOf(news.name),
    isReplaced,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/**
 * Notes what `diff` says of an object that was there before the run.
 *
 * @param olds What the state holds of it, with the mark that an adoption has left there.
 * @param what What messages call the object.
 * @throws UserError when another resource of the program has the object too.
 */
export function claimObject(
  objects: ObjectsOfRun,
  id: string,
  names: Names,
  olds: Properties,
  what: string,
): void {
  if (!objects.claim(id, names, markIn(olds))) {
    throw new UserError(
      `Two resources of this program have ${what}. Take one of them out of the program and run \`pulumi up\`: it stays ` +
        "with the other.",
    );
  }
}

/** The mark that an adoption has left in the state of an object. */
export function markIn({ __adoption }: Properties): string | undefined {
  return typeof __adoption === "string" ? __adoption : undefined;
}

/** How a program says that an object is the one that a resource had under another name or parent. */
const ALIASES =
  'the option aliases: [{ name: "<the old name>" }] or [{ parent: <the old parent> }]; in YAML it takes the old URN, ' +
  "which `pulumi stack --show-urns` prints";

/**
 * Advises what to do with an object that a renamed resource may have had, as a sentence without its end.
 *
 * @param label The words for the object, such as `server`.
 */
export function ifRenamed(label: string): string {
  return `If it is the ${label} of a resource that the program had under another name or parent, tell Pulumi so with ${ALIASES}`;
}
