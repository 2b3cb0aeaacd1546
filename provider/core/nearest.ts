import { distance } from "fastest-levenshtein";
import { sanitizeLine } from "./sanitize";

/** The digits that end a default name, which nobody types. */
const DIGITS = /-[0-9a-f]{6,}$/;

/** Finds what was probably meant, the nearest first: the known words of which no more than a third would be wrong. */
export function nearest(word: string, known: readonly string[]): string[] {
  return known
    .map((candidate) => ({ candidate, steps: stepsTo(word, candidate) }))
    .filter(({ steps }) => steps < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.steps - b.steps)
    .map(({ candidate }) => candidate);
}

/** How far a word is from another one, which may be a default name. Infinite where it is too far. */
function stepsTo(word: string, candidate: string): number {
  const near = [candidate, candidate.replace(DIGITS, "")]
    .map((text) => ({ text, steps: distance(word.toLowerCase(), text.toLowerCase()) }))
    .filter(({ text, steps }) => steps <= Math.ceil(text.length / 3));
  return Math.min(...near.map(({ steps }) => steps));
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
    ? `did you mean ${meant.map((each) => `"${sanitizeLine(each)}"`).join(" or ")}?`
    : otherwise;
}
