/**
 * Reads a Retry-After header, which is a number of seconds or an HTTP date.
 *
 * @param now The time to count a date from, in milliseconds since 1970.
 * @returns Milliseconds from now, 0 or more, or undefined where the header says nothing.
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) {
    return undefined;
  }
  if (/^\d{1,12}(\.\d+)?$/.test(header.trim())) {
    return Number(header) * 1000;
  }
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
