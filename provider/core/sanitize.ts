/**
 * Characters that steer a terminal, hide, or turn the direction of a line: control characters, separators of lines,
 * halves of surrogate pairs, and all that has no look of its own. Only the selectors that choose the look of an emoji may stay.
 */
const ACTIVE = /(?![\ufe00-\ufe0f])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

const SHORT: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** The length of a text beyond which nobody reads a message. */
const EXCERPT_LENGTH = 2_000;

/** No part of a secret is longer, however it is written. */
const MAX_WRITTEN_LENGTH = 8_192;

/** No id is longer. */
const ID_LENGTH = 128;

/** Makes a text of others a part of a line: what would act there becomes a visible escape, line breaks too. */
export function sanitizeLine(text: string): string {
  return text.replace(ACTIVE, escapeOf);
}

/** The same for a text that may have several lines. */
export function sanitizeText(text: string): string {
  return text.split("\n").map(sanitizeLine).join("\n");
}

/**
 * The same for a line that may be of any length: the beginning alone, where it is too long to read.
 *
 * @param clean Takes out what nobody may read. It gets more than the beginning, as a secret may stand at its end, but
 * never all of a long text.
 */
export function sanitizedExcerpt(text: string, clean = (part: string) => part): string {
  const cleaned = clean(text.slice(0, EXCERPT_LENGTH + MAX_WRITTEN_LENGTH));
  if (cleaned.length <= EXCERPT_LENGTH && text.length <= EXCERPT_LENGTH + MAX_WRITTEN_LENGTH) {
    return sanitizeLine(cleaned);
  }
  // Half a surrogate pair would become an escape that the text does not have.
  return `${sanitizeLine(cleaned.slice(0, EXCERPT_LENGTH).replace(/[\ud800-\udbff]$/, ""))}…`;
}

/** Shows in a message what is given as an id: the beginning alone, where it is longer than any id. */
export function sanitizedBeginning(id: string): string {
  return sanitizeLine(id.slice(0, ID_LENGTH)) + (id.length > ID_LENGTH ? "…" : "");
}

/** The same in quotation marks, with the escapes of JSON. */
export function sanitizedQuote(id: string): string {
  const quote = sanitizedJson(id.slice(0, ID_LENGTH));
  return id.length > ID_LENGTH ? `${quote.slice(0, -1)}…"` : quote;
}

/** JSON with escapes for all that would act in a terminal or an editor. JSON and TypeScript read it as the same. */
export function sanitizedJson(value: unknown, indent?: number): string {
  return sanitizeText(JSON.stringify(value, undefined, indent));
}

/** The escape as JSON has it, one for each half of a surrogate pair. */
function escapeOf(character: string): string {
  const codes = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return SHORT[character] ?? codes.map((code) => `\\u${code}`).join("");
}
