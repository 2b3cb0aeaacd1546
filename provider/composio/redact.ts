import { positions, READINGS, type Reading, read } from "./readings";
import { spellings } from "./spellings";

/** A shorter text is no key of Composio's, and may be part of any word. */
const MIN_KEY_LENGTH = 10;

const MARK = "[redacted]";

/**
 * Makes what takes a secret out of a text that may reach a terminal, a log or a state, also where JSON or a URL
 * writes some of its characters in another way. A key is taken out as well where it is in base64 or in hex, or has
 * white space inside.
 */
export function redactor(secret: string): (text: string) => string {
  if (secret.length < MIN_KEY_LENGTH) {
    const pattern = new RegExp([...secret].map(anySpelling).join(""), "gi");
    return (text) => text.replace(pattern, MARK);
  }
  // Texts are read without white space, which a secret may have.
  const patterns = [secret, ...seen(secret)].flatMap(spellings);
  // The escapes of JSON come first, so that no mark stands in the middle of one.
  return (text) => READINGS.reduce((left, reading) => redact(left, reading, patterns), text);
}

/** The same for a text that others build on, which stays as it is where the secret is only a stand-in. */
export function redactorOfResults(secret: string): (text: string) => string {
  return secret.length < MIN_KEY_LENGTH ? (text) => text : redactor(secret);
}

/** The secret without its white space, where it has some. */
function seen(secret: string): string[] {
  const without = secret.replace(/\s/g, "");
  return without === secret ? [] : [without];
}

/** A pattern of a character: as it is, after a backslash, as JSON's escape, or as a URL's. */
function anySpelling(character: string): string {
  const code = character.charCodeAt(0).toString(16).padStart(2, "0");
  return `(?:\\\\?\\x${code}|\\\\u00${code}|%${code})`;
}

/** Takes out of a text what matches when it is read in the given way. */
function redact(text: string, reading: Reading, patterns: RegExp[]): string {
  const plain = read(text, reading);
  const found = patterns.flatMap((pattern) => [...plain.matchAll(pattern)]);
  if (found.length === 0) {
    return text;
  }
  const { starts, ends } = positions(text, reading);
  let redacted = "";
  let at = 0;
  for (const { index, 0: spelled } of found.sort((a, b) => a.index - b.index)) {
    const [start = 0, end = 0] = [starts[index], ends[index + spelled.length - 1]];
    // A key that is written in two ways at once has one mark.
    redacted += start >= at ? text.slice(at, start) + MARK : "";
    at = Math.max(at, end);
  }
  return redacted + text.slice(at);
}
