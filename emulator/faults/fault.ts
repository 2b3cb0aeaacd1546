import type { FaultMoment, FaultTarget } from "./fault-target";
import type { AlteredFault, AnswerFault, LateFault, StaleFault, UnfaithfulFault } from "./other-service";

/** As HTTP allows `Retry-After` to be written. */
export type RetryAfterForm = "seconds" | "date";

/** The answer is late. A client that gives up in the meantime does not stop the processing. */
export interface DelayFault extends FaultTarget {
  kind: "delay";
  /** How late, in milliseconds. */
  ms: number;
  /**
   * Whether the wait is before the processing or after it.
   * @default "before"
   */
  when?: FaultMoment;
}

/** The connection is cut with a TCP reset (`reset`), or the answer is a 500 (`error`) or a gateway's 502 page. */
export interface BreakdownFault extends FaultTarget {
  kind: "reset" | "error" | "bad-gateway";
  /** @default "before" */
  when?: FaultMoment;
}

/** 429, not processed, with a body outside the error envelope. */
export interface RateLimitFault extends FaultTarget {
  kind: "rate-limit";
  /**
   * Seconds.
   * @default 1
   */
  retryAfter?: number;
  /** @default "seconds" */
  form?: RetryAfterForm;
}

/** 503, not processed. */
export interface UnavailableFault extends FaultTarget {
  kind: "unavailable";
  /**
   * Seconds.
   * @default none: the answer has no `Retry-After`
   */
  retryAfter?: number;
  /** @default "seconds" */
  form?: RetryAfterForm;
}

/** 307, not processed. */
export interface RedirectFault extends FaultTarget {
  kind: "redirect";
  /** An absolute address. */
  location: string;
}

/** Processed; half of the JSON arrives. */
export interface TruncatedFault extends FaultTarget {
  kind: "truncated";
  /**
   * `body`: a complete HTTP answer whose length is that of the half. `connection`: the length is that of the
   * whole, and the connection ends in the middle.
   * @default "body"
   */
  cut?: "body" | "connection";
}

/** Processed; the answer has some of its fields only. */
export interface MissingFieldsFault extends FaultTarget {
  kind: "missing-fields";
  /** @default ["id"] */
  keep?: readonly string[];
}

/** Processed; the answer is valid JSON with all its fields, and larger than `bytes`. */
export interface OversizedFault extends FaultTarget {
  kind: "oversized";
  /** @default 20_000_000 */
  bytes?: number;
}

/**
 * Processed, with an answer that has the right status and
 * - `empty-body`: nothing else;
 * - `endless-body`: a body that trickles until the client or `close()` ends it;
 * - `hostile-json`: beside the right fields, `__proto__` and `constructor` and a very deep nesting;
 * - `deprecation`: the headers `Deprecation`, `Sunset` and `Link`.
 */
export interface OddAnswerFault extends FaultTarget {
  kind: "empty-body" | "endless-body" | "hostile-json" | "deprecation";
}

/** Something that goes wrong with a request, by its `kind`. */
export type Fault =
  | DelayFault
  | BreakdownFault
  | RateLimitFault
  | UnavailableFault
  | RedirectFault
  | TruncatedFault
  | MissingFieldsFault
  | OversizedFault
  | OddAnswerFault
  | AnswerFault
  | AlteredFault
  | LateFault
  | StaleFault
  | UnfaithfulFault;

/** The things that can go wrong. */
export type FaultKind = Fault["kind"];
