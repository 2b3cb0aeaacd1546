import { propertyPath, valueAt } from "../core/property-path";
import type { Properties } from "../core/values";
import { type AgentKind, agentOf } from "./agent";
import { changeOfAgent } from "./compare";
import type { Doubt } from "./findings";
import { hiddenPaths } from "./hidden";

/** All that a change opens, or may open, for the preview's own warnings. */
export interface Widening {
  /** All that was not permitted before, in words. */
  readonly opened: readonly string[];
  /** The parts that a preview does not know yet, and by which more may be permitted: the places in the inputs, or words. */
  readonly unknown: readonly string[];
}

/** Says what a change of one resource opens, as far as its own inputs tell. */
export function openedByUpdate(kind: AgentKind, before: Properties, after: Properties): Widening {
  const { opened, doubts } = changeOfAgent(kind, { before: agentOf(before), after: agentOf(after) });
  const open = doubts.filter(({ mayOpen }) => mayOpen);
  return { opened, unknown: [...new Set(open.flatMap((doubt) => placesOf(doubt, after)))] };
}

/** Says a widening in sentences, each of which begins behind the name of the resource. */
export function wideningSentences({ opened, unknown }: Widening): string[] {
  return [
    ...(opened.length > 0 ? [`will permit more: ${opened.join("; ")}.`] : []),
    ...(unknown.length > 0 ? [`may permit more, by what is not known yet: ${unknown.join(", ")}.`] : []),
  ];
}

function placesOf({ input, words }: Doubt, after: Properties): string[] {
  return words === undefined
    ? hiddenPaths(valueAt(after, input), input).map((path) => propertyPath(path))
    : [words];
}
