import type { CursorList } from "../composio/cursor-list";
import type { TimeBudget } from "../composio/time-budget";
import { UserError } from "../core/user-error";
import type { ObjectsOfRun } from "../run/objects-of-run";
import type { Adoption } from "./adopt";
import type { Creation, Unnamed } from "./creation";
import { createdAtOf } from "./evidence";
import { adviceInTheWay, type InTheWay } from "./in-the-way";
import { lookAgain } from "./look-again";

/** The part of an upsert that one kind has of its own: a create that finds what is there, and changes that. */
export interface Upsert<Remote extends { id: string }>
  extends Pick<Creation<Remote>, "post" | "complete" | "signOfAnother">,
    Partial<Pick<Creation<Remote>, "createdAt">> {
  /** Lists the objects among which the create may find one. */
  list(): Promise<CursorList<Remote>>;
  /** Whether the create finds this one. */
  finds(remote: Remote): boolean;
  /** Reads one of the list, where that says less. */
  read?(id: string, budget?: TimeBudget): Promise<Remote>;
}

/**
 * The same of a kind whose id the program gives. A look by the id proves that there was nothing, so that what is there
 * afterwards, as it was asked for, is new.
 */
export interface UpsertOfId<Remote extends { id: string }>
  extends Pick<Creation<Remote>, "post" | "isAsAskedFor"> {
  idOfNew: string;
}

/** The things that a look before an upsert needs, beside what the kind says. */
interface LookSteps<Remote extends { id: string }> {
  /** The words of messages for the new object. */
  what: string;
  words: InTheWay;
  objects: ObjectsOfRun;
  adoption: Pick<Adoption<never, Remote>, "isWanted"> | undefined;
}

/** The things that a look in a list needs. */
interface ListSteps<Remote extends { id: string }> extends LookSteps<Remote> {
  /** Reads an object of the list, which may be late: undefined where it is gone. */
  asItIs(listed: Remote): Promise<Remote | undefined>;
}

/** The outcome of a look: an object to adopt, or the create. */
export type Look<Remote extends { id: string }> =
  | { existing: Remote }
  | { creation: Unnamed<Creation<Remote>> };

/**
 * Looks for what an upsert would find. It is not even sent where there is something, or where nobody can tell, because
 * it would change what may be another's, and no answer proves that an object is new.
 *
 * @returns What is there, where the program adopts it; else the create.
 * @throws UserError where there is something that is not to be adopted, or may be.
 */
export async function lookBeforeUpsert<Remote extends { id: string }>(
  { list, finds, read, ...sent }: Upsert<Remote>,
  steps: ListSteps<Remote>,
): Promise<Look<Remote>> {
  const { words, objects } = steps;
  const whole = async (each: Remote, budget?: TimeBudget) => read?.(each.id, budget) ?? each;
  const before = await list();
  const existing = await firstThere(before.items.filter(finds));
  if (existing) {
    requireAdopted(existing.id, existing, steps);
    return { existing };
  }
  if (!before.isWhole) {
    throw notCreated(
      steps,
      `Composio's list of ${words.noun}s did not come whole, and creating one could take over another's`,
      "run the command again.",
    );
  }
  return {
    creation: {
      createdAt: createdAtOf,
      ...sent,
      name: "unique",
      findsWhatIsThere: true,
      async look(budget) {
        const { items, ...others } = await list();
        return {
          ...others,
          found: await Promise.all(items.filter(finds).map((each) => whole(each, budget))),
        };
      },
      before: async () => before,
      isAsAskedFor: finds,
      advice: (id) => adviceInTheWay(words, id, objects),
    },
  };

  async function firstThere(listed: readonly Remote[]): Promise<Remote | undefined> {
    for (const each of listed) {
      const found = await steps.asItIs(each);
      if (found && finds(found)) {
        return found;
      }
    }
    return undefined;
  }
}

/**
 * Looks for it by the id that it has.
 *
 * @param find Finds an object by its id.
 */
export async function lookByIdBeforeUpsert<Remote extends { id: string }>(
  { idOfNew: id, ...sent }: UpsertOfId<Remote>,
  find: (id: string) => Promise<Remote | undefined>,
  steps: LookSteps<Remote>,
): Promise<Look<Remote>> {
  const { words, objects } = steps;
  const existing = await find(id);
  // Another resource of the program may just have created what does not show yet.
  if (existing || objects.has(id)) {
    requireAdopted(id, existing, steps);
  }
  if (existing) {
    return { existing };
  }
  return {
    creation: {
      createdAt: createdAtOf,
      ...sent,
      name: "unique",
      async look(budget) {
        const made = await lookAgain(
          budget,
          () => find(id),
          (seen) => seen !== undefined,
        );
        return { found: made ? [made] : [], isWhole: true };
      },
      before: async () => ({ items: [], isWhole: true }),
      advice: () => adviceInTheWay(words, id, objects),
    },
  };
}

/** @throws UserError where the program does not adopt what is there, or may not. */
function requireAdopted<Remote extends { id: string }>(
  id: string,
  existing: Remote | undefined,
  steps: LookSteps<Remote>,
): void {
  const { words, objects, adoption } = steps;
  const isWanted = existing !== undefined && adoption?.isWanted(existing) === true;
  if (!isWanted || objects.has(id)) {
    throw notCreated(steps, words.isThere(id), adviceInTheWay(words, id, objects));
  }
}

function notCreated<Remote extends { id: string }>(
  { what }: LookSteps<Remote>,
  why: string,
  advice: string,
): UserError {
  return new UserError(`could not create ${what}: ${why}.\n  What to do: ${advice}`);
}
