import { openedByUpdate, type Widening } from "../../access/opened-by-update";
import type { Properties } from "../../core/resource";
import { managedBy, removedBy } from "../../core/state";
import { isMap, mapIn } from "../../core/values";
import { rows } from "./session-fields";
import { unusual } from "./session-import";

/**
 * Says what a change opens: by what it adds, by what it takes away, and by what goes back to what a new session has.
 *
 * @param olds What the state holds.
 * @param news The inputs, those among them that go back.
 * @param isReplaced Whether a new session takes the place of the old one.
 */
export function wideningOf(olds: Properties, news: Properties, isReplaced: boolean): Widening {
  const back = removedBy(news);
  const before = withoutUnsaidProxy(olds, managedBy(olds).includes("proxyExecute"));
  const after = rows.map(([name, row]) => {
    if (back.includes(name)) {
      return [name, undefined];
    }
    // A new session has what the old one came with.
    const stays =
      !isReplaced || (!managedBy(olds).includes(name) && unusual(row, before[name]) === undefined);
    const base = stays ? before[name] : undefined;
    const said = news[name];
    // What a block does not say stays.
    return [name, row.value?.parts && isMap(said) ? { ...mapIn(base), ...said } : (said ?? base)];
  });
  const isSaid = news.proxyExecute !== undefined;
  return openedByUpdate("Session", before, withoutUnsaidProxy(Object.fromEntries(after), isSaid));
}

/** Composio shows a proxy as off of which the program says nothing. That is so outside of the sandbox, and may not be in it. */
function withoutUnsaidProxy(session: Properties, isSaid: boolean): Properties {
  return session.proxyExecute === false && !isSaid ? { ...session, proxyExecute: undefined } : session;
}

/** Says what a change of a part loses, which its diff does not show. */
export function lostBy(olds: Properties, news: Properties): string[] {
  return rows.flatMap(([name, { value }]) => {
    const [before, after] = [mapIn(olds[name]), mapIn(news[name])];
    return Object.entries(value?.parts ?? {}).flatMap(([part, { loses }]) => {
      const isChanged = ![before[part], after[part]].includes(undefined) && before[part] !== after[part];
      return loses !== undefined && isChanged ? [loses] : [];
    });
  });
}
