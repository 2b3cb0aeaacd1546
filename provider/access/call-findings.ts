import { isMap, type Properties } from "../core/values";
import { type CallChange, maybeOpened, type OpenedCalls, openedCalls, reversed } from "./call-change";
import { wordsOfClosed, wordsOfOpened } from "./call-words";
import type { Doubt, Findings, InputPath } from "./findings";
import { hasHidden } from "./hidden";

/**
 * Says which calls a change opens and closes, and on which inputs more depends.
 *
 * @param inputs The inputs that decide it.
 */
export function changeOfCalls(
  change: CallChange,
  before: Properties,
  after: Properties,
  inputs: readonly string[],
): Findings {
  const back = reversed(change);
  const [mayOpen, mayClose] = [maybeOpened(change), maybeOpened(back)];
  const may = { mayOpen: mayOpen.length > 0, mayClose: mayClose.length > 0 };
  const inDoubt = [...mayOpen, ...mayClose];
  const [opened, closed] = [openedCalls(change), openedCalls(back)];
  return {
    opened: wordsOfOpened(change, opened),
    closed: wordsOfClosed(back, closed),
    toolkits: { opened: toolkitsIn(opened), closed: toolkitsIn(closed) },
    doubts:
      inDoubt.length === 0
        ? []
        : hiddenInputs([before, after], inputs, inDoubt).map((input): Doubt => ({ input, ...may })),
  };
}

function toolkitsIn(calls: readonly OpenedCalls[]): string[] {
  return [...new Set(calls.map(({ toolkit }) => toolkit))];
}

/** The inputs that hold what is not known. Of the rules of toolkits, those of the given toolkits. */
export function hiddenInputs(
  both: readonly Properties[],
  inputs: readonly string[],
  toolkits: readonly string[],
): InputPath[] {
  const paths = inputs.flatMap((name) =>
    both.flatMap((side): InputPath[] => {
      const value = side[name];
      if (name === "tools" && isMap(value)) {
        const rules = Object.entries(value).filter(
          ([toolkit, rule]) => hasHidden(rule) && toolkits.includes(toolkit.toLowerCase()),
        );
        return rules.map(([toolkit]) => [name, toolkit]);
      }
      return hasHidden(value) ? [[name]] : [];
    }),
  );
  return paths.length > 0 ? paths : inputs.slice(0, 1).map((name) => [name]);
}
