import type { CursorList } from "../composio/cursor-list";
import type { ComposioRun, Connected } from "../run/composio-run";
import type { Found } from "./creation";
import type { Before } from "./evidence";

/** The part of a create whose evidence is a list: it is asked before, and shows afterwards what was made. */
interface ByList<Remote> {
  look(): Promise<Found<Remote>>;
  before(limitMs: number): Promise<Before>;
}

/**
 * Looks for what a create has made by a list.
 *
 * @param list Asks for all that a new object could be taken for.
 * @param isIt Whether an object has the name, the slug or the place of the new one.
 */
export function byList<Api extends object, Remote extends { id: string }>(
  { api }: ComposioRun<Api>,
  list: (api: Connected<Api>) => Promise<CursorList<Remote>>,
  isIt: (remote: Remote) => boolean,
): ByList<Remote> {
  return {
    async look() {
      const { items, ...others } = await list(api);
      return { found: items.filter(isIt), ...others };
    },
    before: (limitMs) => list(api.withTimeLimit(limitMs)),
  };
}
