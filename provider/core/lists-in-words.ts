/** Joins the words for several things, of which one is meant: `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  return [words.slice(0, -1).join(", "), ...words.slice(-1)].filter(Boolean).join(" or ");
}

/** Names texts of which one is meant: `"a", "b" or "c"`. */
export function quotedList(texts: readonly string[]): string {
  return alternatives(texts.map((text) => `"${text}"`));
}

/**
 * Shortens a list that is too long to read.
 *
 * @param most How many elements stay.
 * @param rest Says how many more there are.
 */
export function firstOf(list: readonly string[], most: number, rest: (more: number) => string): string[] {
  const more = list.length - most;
  return more > 0 ? [...list.slice(0, most), rest(more)] : [...list];
}
