import { distance } from "fastest-levenshtein";
import { inertLine } from "./inert";

/** Finds what was probably meant, the nearest first: the known words of which no more than a third would be wrong. */
export function nearest(word: string, known: readonly string[]): string[] {
  return known
    .map((candidate) => ({ candidate, steps: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, steps }) => steps <= Math.ceil(candidate.length / 3))
    .sort((a, b) => a.steps - b.steps)
    .map(({ candidate }) => candidate);
}

/**
 * Asks whether another word was meant.
 *
 * @param most How many words it may name.
 * @param otherwise What to say when no known word is near.
 */
export function didYouMean(word: string, known: readonly string[], otherwise: string, most = 1): string {
  const meant = nearest(word, known).slice(0, most);
  return meant.length > 0
    ? `did you mean ${meant.map((each) => `"${inertLine(each)}"`).join(" or ")}?`
    : otherwise;
}
