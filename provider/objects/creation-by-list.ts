import type { CursorList } from "../composio/cursor-list";
import type { TimeBudget } from "../composio/time-budget";
import type { ComposioRun, Connected } from "../run/composio-run";
import type { Creation, Unnamed } from "./creation";
import { createdAtOf } from "./evidence";
import { nameIn, signOfOtherName } from "./names";
import { IMPORT_OR_REPORT } from "./wording";

/** The members that most kinds have in the same way. */
type Usual = "createdAt" | "signOfAnother" | "advice";

/** The part of a create that a kind gives, where a list shows what there is. */
export interface CreationOfKind<Api extends object, Remote extends { id: string }>
  extends Unnamed<Omit<Creation<Remote>, "look" | "before" | Usual>>,
    Partial<Pick<Creation<Remote>, Usual>> {
  /** Lists all that a new object could be taken for; all objects of the kind unless given. */
  list?(api: Connected<Api>, budget?: TimeBudget): Promise<CursorList<Remote>>;
  /**
   * Whether one of the list has the name, the slug or the place of the new object. Left out where nothing finds an object
   * without its id.
   */
  finds?(remote: Remote): boolean;
  /** Whether the list is asked before the first POST too, as evidence of what was there. */
  isListedBefore?: boolean;
}

/** Completes what a kind says of a create by what most kinds have in common, and by its list. */
export function creationByList<Api extends object, Remote extends { id: string }>(
  { list, finds, isListedBefore, ...ofKind }: CreationOfKind<Api, Remote>,
  { api }: ComposioRun<Api>,
  listAll: (api: Api) => Promise<CursorList<Remote>>,
  name: string | undefined,
): Unnamed<Creation<Remote>> {
  const ask = list ?? listAll;
  return {
    createdAt: createdAtOf,
    // A key that may not read learns the id in the place of the name.
    signOfAnother: (remote) =>
      nameIn(remote) === remote.id ? undefined : signOfOtherName(nameIn(remote), name),
    advice: () => IMPORT_OR_REPORT,
    ...ofKind,
    ...(finds && {
      async look(budget) {
        const { items, ...others } = await ask(api, budget);
        return { found: items.filter(finds), ...others };
      },
    }),
    ...(isListedBefore && { before: (limitMs) => ask(api.withTimeLimit(limitMs)) }),
  };
}
