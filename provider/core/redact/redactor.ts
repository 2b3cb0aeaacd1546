import { setImmediate } from "node:timers/promises";
import { isNothing, isShort, Search, type Span } from "./search";

const MARK = "[redacted]";

/**
 * Makes what takes secrets out of a text that may reach a terminal, a log or a state, however they are written there:
 * with the escapes of JSON, of URLs, of HTML or of quoted-printable, with white space inside, in any case, and where
 * they are as long as keys, also in base64, in hex or as a list of bytes.
 */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const search = new Search(secrets);
  return (text) => redacted(text, [...search.windowsOf(text)].flat());
}

/**
 * The same for the text of an answer, which others build on: it stays as it is where the secret is only a stand-in. It
 * may be long, so that others have their turn meanwhile.
 */
export function redactorOfResults(secrets: readonly string[]): (text: string) => Promise<string> {
  const search = new Search(secrets.filter((secret) => !isShort(secret)));
  return async (text) => {
    const spans: Span[] = [];
    for (const found of search.windowsOf(text)) {
      spans.push(...found);
      await setImmediate();
    }
    return redacted(text, spans);
  };
}

/** A secret that is found in several ways, or in parts, has one mark. */
function redacted(text: string, spans: Span[]): string {
  let result = "";
  let at = 0;
  let before: Span | undefined;
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, span.start - (isEscaped(text, span.start) ? 1 : 0));
    const between = text.slice(at, start);
    const isSameMark = before && (start <= at || (before.isPart && span.isPart && isNothing(between)));
    result += isSameMark ? "" : between + MARK;
    // A backslash that ends a secret has another one before it.
    const isDoubled = text[span.end - 1] === "\\" && text[span.end] === "\\";
    at = Math.max(at, span.end + (isDoubled ? 1 : 0));
    before = span;
  }
  return result + text.slice(at);
}

/** Whether a backslash before a place belongs to what stands there. */
function isEscaped(text: string, place: number): boolean {
  let before = place;
  while (before > 0 && text[before - 1] === "\\") {
    before--;
  }
  return (place - before) % 2 === 1;
}
