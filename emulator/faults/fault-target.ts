import type { Operation } from "../api/operations";
import type { RequestPattern } from "../api/request-pattern";

/** `before`: the request is not processed. `after`: it is, and what it changed stays. */
export type FaultMoment = "before" | "after";

/** Which requests a fault meets. Those refused for their credentials, path or body meet none. */
export interface FaultTarget {
  /** The thing that goes wrong with them. */
  kind: string;
  /** The operation that they ask for. With `request`, `any` includes requests for which there is no route. */
  operation: Operation | "any";
  /**
   * Which of them, as for a stub.
   * @default all
   */
  request?: RequestPattern;
  /**
   * How many requests it meets.
   * @default 1
   */
  times?: number;
  /**
   * How many matching requests it lets pass first. They go on to the faults added after it.
   * @default 0
   */
  skip?: number;
}
