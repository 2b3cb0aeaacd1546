import { isSameUrl } from "./urls";

/** A word that stands for a value, also in brackets, or a row of one letter. */
const WORD =
  /^\W*(redacted|masked|hidden|filtered|sensitive|secret|protected|removed|omitted|private|encrypted|not shown|x{3,})(\W*value)?\W*$/i;
/** Such a word as a part of a URL. */
const WORD_IN_URL = /\b(redacted|masked|hidden|filtered|sensitive)\b/i;
/** All of it in brackets. */
const BRACKETED = /^(<.*>|\[.*\]|\{.*\}|\(.*\))$/s;
/** Signs that stand for a part of it: several anywhere, or one at the end. */
const SIGNS = /\.{3}|\*{2}|-{3}|#{2}|={3}|_{4}|[xX]{4}|[…•●∙]|\.{2}|\*$/u;

/** Whether the service has hidden a value, in whatever form: a value that is taken for a mask is only left alone. */
export function isMasked(value: unknown): boolean {
  if (typeof value !== "string") {
    return typeof value !== "number" && typeof value !== "boolean";
  }
  return value === "" || WORD.test(value) || BRACKETED.test(value) || SIGNS.test(value);
}

/**
 * The URL that an object has now: the known one, unless another one is read that can be no mask of it. One of another
 * host is another one, whatever it looks like.
 */
export function currentUrl(read: string | undefined, known: unknown): string | undefined {
  const before = typeof known === "string" ? known : undefined;
  const isAnother =
    read !== undefined && URL.canParse(read) && !isSameUrl(read, before ?? "") && !isMaskOf(read, before);
  return isAnother ? read : before;
}

function isMaskOf(read: string, known = read): boolean {
  const { host } = new URL(read);
  const isOfHost = !URL.canParse(known) || new URL(known).host === host;
  const rest = read.replace(/^[^:]*:\/*[^/?#]*/, "");
  return SIGNS.test(host) || (isOfHost && (SIGNS.test(rest) || WORD_IN_URL.test(rest)));
}
