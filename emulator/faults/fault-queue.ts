import { assertValid } from "../api/assert-valid";
import type { Operation } from "../api/operations";
import { matchesRequest, type RequestFacts } from "../api/request-pattern";
import type { Fault } from "./fault";
import { faultSchema } from "./fault-schema";

/** The faults as a test switches them on. */
export interface FaultControl {
  /**
   * A request meets one fault: the first added that matches and does not skip it.
   *
   * @throws Error that says what is wrong with the fault, where its kind, its operation or a field is none.
   */
  add(fault: Fault): void;
  /** Takes all faults away. */
  clear(): void;
  /** The faults that can still be met, with what is left of their `times` and `skip`. */
  pending(): Fault[];
}

export class FaultQueue implements FaultControl {
  #waiting: { fault: Fault; times: number; skip: number }[] = [];

  add(fault: Fault): void {
    assertValid(faultSchema, fault, `a fault ${JSON.stringify(fault)}`);
    this.#waiting.push({ fault: structuredClone(fault), times: fault.times ?? 1, skip: fault.skip ?? 0 });
  }

  clear(): void {
    this.#waiting = [];
  }

  pending(): Fault[] {
    return this.#waiting.map(({ fault, times, skip }) => ({ ...structuredClone(fault), times, skip }));
  }

  /** The fault that a request meets; it is used up by that. */
  take(operation: Operation | undefined, request: RequestFacts): Fault | null {
    for (const entry of this.#waiting) {
      if (!isFor(entry.fault, operation, request)) {
        continue;
      }
      if (entry.skip > 0) {
        entry.skip -= 1;
        continue;
      }
      entry.times -= 1;
      this.#waiting = this.#waiting.filter(({ times }) => times > 0);
      return entry.fault;
    }
    return null;
  }
}

function isFor(
  { operation: wanted, request: pattern }: Fault,
  operation: Operation | undefined,
  request: RequestFacts,
): boolean {
  const isOfOperation =
    wanted === "any" ? operation !== undefined || pattern !== undefined : wanted === operation;
  return isOfOperation && (pattern === undefined || matchesRequest(pattern, request));
}
