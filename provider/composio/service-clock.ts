/** `Date` and `Age` are whole seconds. */
const RESOLUTION_MS = 1_000;

/**
 * The service's clock, as an answer shows it. The answer's `Date` is of a moment between the request and the first
 * byte of the answer, so that the clock is known between two bounds, which are the further apart the slower the answer.
 */
export interface ServiceClock {
  /** The service's time in milliseconds since 1970, less `now()`: at least. */
  atLeast: number;
  /** The same, at most. */
  atMost: number;
}

/** The headers of an answer that say what time it is, as they came. */
export interface TimeHeaders {
  date: string | undefined;
  /** How old an answer from a cache is, in seconds. */
  age: string | undefined;
}

/** An age as HTTP writes it. Another one, such as one below 0, would let an object look younger than it is. */
const SECONDS = /^\d+$/;

/** The time of an answer by the service's clock, in milliseconds since 1970, as far as it is known. */
export function serverTimeOf({ date = "", age = "0" }: TimeHeaders): number | undefined {
  const ageMs = SECONDS.test(age) ? Number(age) * 1000 : Number.NaN;
  return Date.parse(date) + ageMs || undefined;
}

/**
 * @param sentAt When the request was sent, by `now()`.
 * @param arrivedAt When the answer began to arrive, by `now()`.
 */
export function serviceClockOf(
  headers: TimeHeaders,
  sentAt: number,
  arrivedAt: number,
): ServiceClock | undefined {
  const serverTime = serverTimeOf(headers);
  if (serverTime === undefined) {
    return undefined;
  }
  const resolution = headers.age === undefined ? RESOLUTION_MS : 2 * RESOLUTION_MS;
  return { atLeast: serverTime - arrivedAt, atMost: serverTime + resolution - sentAt };
}
