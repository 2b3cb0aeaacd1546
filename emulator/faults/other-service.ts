import type { JsonValue } from "../api/json-value";
import type { FaultMoment, FaultTarget } from "./fault-target";

/** Another answer in the place of the API's. */
export interface AnswerFault extends FaultTarget {
  kind: "answer";
  /** 200 to 599. */
  status: number;
  /**
   * A text is sent as it is, as `text/plain` unless `headers` say otherwise; anything else as JSON.
   * @default none: the body is empty
   */
  body?: JsonValue;
  /** Beside those that every answer has, or in their place. */
  headers?: Readonly<Record<string, string>>;
  /** @default "before" */
  when?: FaultMoment;
}

/** Processed; the answer has other fields. */
export interface AlteredFault extends FaultTarget {
  kind: "altered";
  /** Fields to add, or to replace. */
  set?: Readonly<Record<string, JsonValue>>;
  /** Fields to leave out. */
  unset?: readonly string[];
  /**
   * Which fields: those of the answer, or those of each of its `items`.
   * @default "answer"
   */
  of?: "answer" | "items";
}

/**
 * A write is accepted, and carried out after `ms`. A PATCH answers 200, with the server as it was if it is one of a
 * server; a create or a DELETE answers 202 with `{}`. A write that cannot be carried out when its time comes is not.
 * Other requests are answered as usual.
 */
export interface LateFault extends FaultTarget {
  kind: "late";
  /** How late, in milliseconds. */
  ms: number;
}

/**
 * Processed and answered as usual. For `ms` after it, each read that was asked before is answered as it was the last
 * time, as from a cache on the way. It does nothing to reads themselves.
 */
export interface StaleFault extends FaultTarget {
  kind: "stale";
  /** How long, in milliseconds. */
  ms: number;
}

/**
 * - `ignored`: a PATCH or a DELETE is answered as if it were carried out, a PATCH of a server with the server as it
 *   was. Other requests are answered as usual.
 * - `twice`: a write is carried out twice, as by a gateway that sends it again, and answered the second time.
 */
export interface UnfaithfulFault extends FaultTarget {
  kind: "ignored" | "twice";
}
