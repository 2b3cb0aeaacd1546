import type { FastifyRequest } from "fastify";
import type { EmulatorContext } from "./context";
import type { StoredServer } from "./store";

/** A write in two steps, so that something can come between them. */
interface Write {
  /** Throws the answer to a write that cannot be carried out. */
  check(): void;
  carryOut(): StoredServer;
}

/** `ignored` and `accepted`: the write is not carried out, or not yet. */
type Outcome = StoredServer | "ignored" | "accepted";

/** Carries out a write as the fault that its request meets will have it. */
export function write(
  { fault, routeOptions }: FastifyRequest,
  { pauses }: EmulatorContext,
  { check, carryOut }: Write,
): Outcome {
  const once = (): StoredServer => {
    check();
    return carryOut();
  };
  const { operation } = routeOptions.config;
  switch (fault?.kind) {
    case "twice":
      once();
      return once();
    case "ignored":
      if (operation !== "updateMcpServer" && operation !== "deleteMcpServer") return once();
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
    if (hasCome) act();
  } catch {}
}
