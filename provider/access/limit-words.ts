import { firstOf } from "../core/lists-in-words";
import type { ToolLimit } from "./agent-access";
import { at } from "./blocks";
import { isHidden } from "./hidden";
import { asItIs, type Names, namesOf } from "./names";
import { shown } from "./words";

/** As many names as the description of one toolkit has. */
const MOST_TOOLS = 50;

/** Tells by what the tools of a toolkit are limited. */
export function limitOf(
  rule: unknown,
  enable: Names | undefined,
  disable: Names | undefined,
  hints: unknown,
): ToolLimit {
  const [only, not] = [at(hints, ["enable"]), at(hints, ["disable"])].map((list) => namesOf(list, asItIs));
  const lists = [enable, disable, only, not].flatMap((list) => list ?? []);
  if (isHidden(rule) || lists.some(({ isGiven, hasHidden }) => isGiven === undefined || hasHidden)) {
    return "unknown";
  }
  if (enable?.isGiven) {
    return "names";
  }
  if (disable?.isGiven) {
    return disable.known.length > 0 ? "exceptions" : "nothing";
  }
  return only?.isGiven || (not?.known.length ?? 0) > 0 ? "hints" : "nothing";
}

/** Says which tools of a toolkit may be called. */
export function wordsOfTools(enable: Names | undefined, disable: Names | undefined, hints: unknown): string {
  if (enable?.isGiven !== false && enable) {
    return wordsOfNames(enable).join(", ") || "no tool";
  }
  if (disable && disable.isGiven !== false) {
    return disable.known.length === 0 && !disable.hasHidden
      ? "every tool"
      : `every tool but ${wordsOfNames(disable).join(", ")}`;
  }
  const [only, not] = [at(hints, ["enable"]), at(hints, ["disable"])].map((list) => namesOf(list, asItIs));
  const limits = [
    ...(only && only.isGiven !== false
      ? [`with the hint ${wordsOfNames(only).join(" or ") || "of none"}`]
      : []),
    ...(not && not.isGiven !== false && wordsOfNames(not).length > 0
      ? [`without the hint ${wordsOfNames(not).join(" or ")}`]
      : []),
  ];
  return limits.length > 0 ? `tools ${limits.join(", ")}` : "every tool";
}

/** Says the names of a list, as many as one toolkit has. */
export function wordsOfNames({ known, hasHidden }: Names, words: (name: string) => string = shown): string[] {
  const named = firstOf(known.map(words), MOST_TOOLS, (more) => `${more} more`);
  return [...named, ...(hasHidden ? ["what is not known yet"] : [])];
}
