import { unescaped } from "./unescaped";

/** A longer secret is looked for in pieces of about this length, so that none is longer than what is looked at. */
const PIECE_LENGTH = 64;

/** The text as it is looked for: without what is not seen and without escapes, in lower case. */
export function piecesOf(secret: string, kinds: number): string[] {
  return [...new Set([secret, ...asBytes(secret)])].flatMap((form) => {
    const asItIs = unescaped({ text: form }, 0).text;
    // A backslash that is no escape is left out as well.
    const forms = [
      asItIs,
      unescaped({ text: form }, kinds).text,
      asItIs.replaceAll("\\", ""),
      // A form on a web page has a plus sign in the place of each space.
      unescaped({ text: form.replaceAll(" ", "+") }, 0).text,
    ];
    return [...new Set(forms)].flatMap((text) => cut(folded(text)));
  });
}

/** A text in lower case, of the same length. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  const folds = lower.length === text.length ? lower : [...text].map(lowerOfSameLength).join("");
  // What ends a word has a form of its own in Greek.
  return folds.replaceAll("ς", "σ");
}

function lowerOfSameLength(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/** A text of other characters than those of ASCII as its bytes, each a character, by the encodings that are in use. */
function asBytes(text: string): string[] {
  if (!/[^\0-\x7f]/.test(text)) {
    return [];
  }
  const utf16 = Buffer.from(text, "utf16le");
  return [Buffer.from(text), utf16, Buffer.from(utf16).swap16()].map((bytes) => bytes.toString("latin1"));
}

function cut(text: string): string[] {
  const count = Math.ceil(text.length / PIECE_LENGTH);
  const length = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, index) => text.slice(index * length, (index + 1) * length));
}
