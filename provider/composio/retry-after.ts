/** The longest wait that a timer of Node can take. */
const LONGEST_MS = 2 ** 31 - 1;

const SECONDS = /^\d+(\.\d+)?$/;

/** A date as HTTP writes it, and its two obsolete forms, of which the last names no time zone. */
const HTTP_DATES = [
  /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/,
  /^[A-Z][a-z]+day, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/,
];

/**
 * Reads a Retry-After header, which is a number of seconds or an HTTP date.
 *
 * @param now The time to count a date from, in milliseconds since 1970.
 * @returns Milliseconds from now, from 0 to what a timer takes, or undefined where the header says nothing.
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const ms = millisecondsUntil(header?.trim() ?? "", now);
  return Number.isNaN(ms) ? undefined : Math.min(LONGEST_MS, Math.max(0, ms));
}

/** NaN where the text is neither a number nor a date. */
function millisecondsUntil(text: string, now: number): number {
  if (SECONDS.test(text)) {
    return Number(text) * 1000;
  }
  return HTTP_DATES.some((form) => form.test(text))
    ? Date.parse(text.replace(/( GMT)?$/, " GMT")) - now
    : Number.NaN;
}
