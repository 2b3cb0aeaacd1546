import type { FastifyRequest } from "fastify";
import type { Pauses } from "../time/pauses";
import type { Fault } from "./fault";

declare module "fastify" {
  interface FastifyRequest {
    /** The fault that this request meets. */
    fault: Fault | null;
  }
}

/** A write in two steps, so that something can come between them. */
interface Write<T> {
  /** Throws the answer to a write that cannot be carried out. */
  check(): void;
  carryOut(): T;
  /** Whether a POST changes what there is, as a PATCH does. */
  isChange?: boolean;
}

/** `ignored` and `accepted`: the write is not carried out, or not yet. */
type Outcome<T> = T | "ignored" | "accepted";

/** Carries out a write as the fault that its request meets will have it. */
export function write<T extends object>(
  { fault, method }: FastifyRequest,
  { pauses }: { readonly pauses: Pauses },
  { check, carryOut, isChange = method !== "POST" }: Write<T>,
): Outcome<T> {
  const once = (): T => {
    check();
    return carryOut();
  };
  switch (fault?.kind) {
    case "twice":
      once();
      return once();
    case "ignored":
      if (!isChange) {
        return once();
      }
      check();
      return "ignored";
    case "late":
      check();
      void later(pauses.wait(fault.ms), once);
      return "accepted";
    default:
      return once();
  }
}

/** The client has had its answer: what `act` throws now reaches nobody. */
async function later(time: Promise<boolean>, act: () => unknown): Promise<void> {
  const hasCome = await time;
  try {
    if (hasCome) {
      act();
    }
  } catch {}
}
