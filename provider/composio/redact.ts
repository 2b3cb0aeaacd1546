import { positions, READINGS, type Reading, read, seen } from "./readings";
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
  if (isShort(secret)) {
    const pattern = new RegExp([...secret].map(anySpelling).join(""), "gi");
    return (text) => text.replace(pattern, MARK);
  }
  const patterns = spellings(secret);
  // The escapes of JSON come first, so that no mark stands in the middle of one.
  return (text) => READINGS.reduce((left, reading) => redact(left, reading, patterns), text);
}

/** The same for a text that others build on, which stays as it is where the secret is only a stand-in. */
export function redactorOfResults(secret: string): (text: string) => string {
  return isShort(secret) ? (text) => text : redactor(secret);
}

function isShort(secret: string): boolean {
  return seen(secret).length < MIN_KEY_LENGTH;
}

/** A pattern of a character: as it is, after a backslash, as JSON's escape, or as a URL's. */
function anySpelling(character: string): string {
  const codes = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  const [asItIs, inJson] = ["\\u", "\\\\u"].map((mark) => codes.map((code) => mark + code).join(""));
  const inUrl = Buffer.from(character).toString("hex").replace(/../g, "%$&");
  return `(?:\\\\?${asItIs}|${inJson}|${inUrl})`;
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
