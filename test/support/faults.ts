import { setTimeout as sleep } from "node:timers/promises";
import type { Emulator, Fault } from "composio-emulator";

/** The operations of the resource, each with the one of the API that carries it out. */
export const OPERATIONS = {
  create: "createMcpServer",
  read: "getMcpServer",
  update: "updateMcpServer",
  delete: "deleteMcpServer",
} as const;
export type OperationName = keyof typeof OPERATIONS;

/** The time limit of a request in these tests. */
export const TIME_LIMIT_SECONDS = 1;
const TOO_LATE_MS = TIME_LIMIT_SECONDS * 1000 + 500;

type WithoutTarget<F> = F extends Fault ? Omit<F, "operation" | "times" | "skip"> : never;

export interface NamedFault {
  name: string;
  fault: WithoutTarget<Fault> | "refuse";
  /** The operations that a single occurrence makes fail; the others get over it. */
  stops: OperationName[];
}

const ALL = Object.keys(OPERATIONS) as OperationName[];

export const FAULTS: NamedFault[] = [
  { name: "connection refused", fault: "refuse", stops: [] },
  { name: "connection reset before processing", fault: { kind: "reset", when: "before" }, stops: [] },
  { name: "connection reset after processing", fault: { kind: "reset", when: "after" }, stops: [] },
  {
    name: "answer too late, processed late",
    fault: { kind: "delay", ms: TOO_LATE_MS, when: "before" },
    stops: [],
  },
  {
    name: "answer too late, processed at once",
    fault: { kind: "delay", ms: TOO_LATE_MS, when: "after" },
    stops: [],
  },
  { name: "429, Retry-After in seconds", fault: { kind: "rate-limit", form: "seconds" }, stops: [] },
  { name: "429, Retry-After as a date", fault: { kind: "rate-limit", form: "date" }, stops: [] },
  { name: "503 with Retry-After", fault: { kind: "unavailable", retryAfter: 1 }, stops: [] },
  { name: "503 without Retry-After", fault: { kind: "unavailable" }, stops: [] },
  { name: "500 before processing", fault: { kind: "error", when: "before" }, stops: [] },
  { name: "500 after processing", fault: { kind: "error", when: "after" }, stops: [] },
  { name: "502 page before processing", fault: { kind: "bad-gateway", when: "before" }, stops: [] },
  { name: "502 page after processing", fault: { kind: "bad-gateway", when: "after" }, stops: [] },
  { name: "empty body", fault: { kind: "empty-body" }, stops: [] },
  { name: "truncated JSON", fault: { kind: "truncated", cut: "body" }, stops: [] },
  { name: "connection cut in the body", fault: { kind: "truncated", cut: "connection" }, stops: [] },
  { name: "fields missing", fault: { kind: "missing-fields" }, stops: ["create", "read"] },
  {
    name: "redirect to another host",
    fault: { kind: "redirect", location: "http://127.0.0.1:1/" },
    stops: ALL,
  },
  { name: "body that never ends", fault: { kind: "endless-body" }, stops: [] },
  { name: "oversized answer", fault: { kind: "oversized" }, stops: ["read", "delete"] },
  { name: "hostile JSON", fault: { kind: "hostile-json" }, stops: [] },
  { name: "announced end of the endpoint", fault: { kind: "deprecation" }, stops: [] },
];

/** How often a fault occurs: the first time only, or as long as it is not cleared. */
export const DURATIONS = ["once", "lasting"] as const;
export type Duration = (typeof DURATIONS)[number];

export async function switchOn(
  emulator: Emulator,
  { fault }: NamedFault,
  operation: OperationName,
  duration: Duration,
): Promise<void> {
  if (fault === "refuse") {
    // It is over when the promise resolves, and has begun a moment after the call.
    void emulator.refuseConnections(duration === "once" ? 700 : 4_000);
    await sleep(100);
  } else {
    const times = duration === "once" ? 1 : 1_000;
    emulator.faults.add({ ...fault, operation: OPERATIONS[operation], times } as Fault);
  }
}
