import type { JsonValue } from "../api/json-value";
import type { RequestPattern } from "../api/request-pattern";

/** An answer that a test declares. */
export interface StubAnswer {
  /**
   * 200 to 599.
   * @default 200
   */
  status?: number;
  /** Beside those that every answer has, or in their place. */
  headers?: Readonly<Record<string, string>>;
  /**
   * A text is sent as it is, as `text/plain` unless `headers` say otherwise; anything else as JSON.
   * @default none: the body is empty
   */
  body?: JsonValue;
  /**
   * How late it is, in milliseconds.
   * @default 0
   */
  delayMs?: number;
}

/** An answer to requests of any path, whether the emulator has a route for it or not. */
export interface Stub {
  /** The requests that it answers. */
  request: RequestPattern;
  /** The answer, in the place of the emulator's own. */
  answer: StubAnswer;
  /**
   * How many requests it answers; the next ones go on to the stubs added after it.
   * @default any number
   */
  times?: number;
}

/** A stub, and what became of it. */
export interface StubReport extends Stub {
  /** How many requests it has answered. */
  used: number;
}
