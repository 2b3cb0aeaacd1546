/** Names texts for people: `"a", "b" or "c"`. */
export function quotedList(texts: readonly string[]): string {
  const quoted = texts.map((text) => `"${text}"`);
  return [quoted.slice(0, -1).join(", "), ...quoted.slice(-1)].filter(Boolean).join(" or ");
}
