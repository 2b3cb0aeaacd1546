import { distance } from "fastest-levenshtein";

/** Finds what was probably meant: the known word that is nearest, unless more than a third of it would be wrong. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((candidate) => ({ candidate, steps: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, steps }) => steps <= Math.ceil(candidate.length / 3))
    .sort((a, b) => a.steps - b.steps);
  return best?.candidate;
}
