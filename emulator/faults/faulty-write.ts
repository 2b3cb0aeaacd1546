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
export function carryOutWrite<T extends object>(
  { fault, method }: FastifyRequest,
  { pauses }: { readonly pauses: Pauses },
  { check, carryOut, isChange = method !== "POST" }: Write<T>,
): Outcome<T> {
  const perform = (): T => {
    check();
    return carryOut();
  };
  switch (fault?.kind) {
    case "twice":
      perform();
      return perform();
    case "ignored":
      if (!isChange) {
        return perform();
      }
      check();
      return "ignored";
    case "late":
      check();
      void performLater(pauses.wait(fault.ms), perform);
      return "accepted";
    default:
      return perform();
  }
}

/** The client has had its answer: what `act` throws now reaches nobody. */
async function performLater(time: Promise<boolean>, act: () => unknown): Promise<void> {
  const hasCome = await time;
  try {
    if (hasCome) {
      act();
    }
  } catch {}
}
