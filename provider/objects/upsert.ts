import type { CursorList } from "../composio/cursor-list";
import type { TimeBudget } from "../composio/time-budget";
import { UserError } from "../core/user-error";
import type { ObjectsOfRun } from "../run/objects-of-run";
import type { Adoption } from "./adopt";
import type { Creation } from "./creation";
import { adviceInTheWay, type InTheWay } from "./in-the-way";

/** The part of an upsert that one kind has of its own: a create that finds what is there, and changes that. */
export interface Upsert<Remote extends { id: string }>
  extends Pick<Creation<Remote>, "post" | "complete" | "createdAt" | "signOfAnother"> {
  /** Lists the objects among which the create may find one. */
  list(): Promise<CursorList<Remote>>;
  /** Whether the create finds this one. */
  finds(remote: Remote): boolean;
  /** Reads one of the list, where that says less. */
  read?(id: string, budget?: TimeBudget): Promise<Remote>;
}

/** The things that a look before an upsert needs, beside what the kind says. */
interface LookSteps<Remote extends { id: string }> {
  /** The words of messages for the new object. */
  what: string;
  words: InTheWay;
  objects: ObjectsOfRun;
  adoption: Pick<Adoption<never, Remote>, "isWanted"> | undefined;
  /** Reads an object of the list, which may be late: undefined where it is gone. */
  asItIs(listed: Remote): Promise<Remote | undefined>;
}

/** The outcome of a look: an object to adopt, or the create. */
type Look<Remote extends { id: string }> =
  | { existing: Remote }
  | { creation: Omit<Creation<Remote>, "label" | "what"> };

/**
 * Looks for what an upsert would find. It is not even sent where there is something, or where nobody can tell, because
 * it would change what may be another's, and no answer proves that an object is new.
 *
 * @returns What is there, where the program adopts it; else the create.
 * @throws UserError where there is something that is not to be adopted, or may be.
 */
export async function lookBeforeUpsert<Remote extends { id: string }>(
  upsert: Upsert<Remote>,
  { what, words, objects, adoption, asItIs }: LookSteps<Remote>,
): Promise<Look<Remote>> {
  const { list, finds, read, ...sent } = upsert;
  const whole = async (each: Remote, budget?: TimeBudget) => read?.(each.id, budget) ?? each;
  const before = await list();
  const existing = await firstThere(before.items.filter(finds));
  const reason = existing
    ? whyNotAdopted(existing.id, words, objects, adoption?.isWanted(existing) === true)
    : before.isWhole
      ? undefined
      : `Composio's list of ${words.noun}s did not come whole, and creating one could take over another's.\n` +
        "  What to do: run the command again.";
  if (reason !== undefined) {
    throw new UserError(`could not create ${what}: ${reason}`);
  }
  if (existing) {
    return { existing };
  }
  return {
    creation: {
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
      const found = await asItIs(each);
      if (found && finds(found)) {
        return found;
      }
    }
    return undefined;
  }
}

function whyNotAdopted(
  id: string,
  words: InTheWay,
  objects: ObjectsOfRun,
  isWanted: boolean,
): string | undefined {
  const isFree = isWanted && !objects.has(id);
  return isFree ? undefined : `${words.isThere(id)}.\n  What to do: ${adviceInTheWay(words, id, objects)}`;
}
