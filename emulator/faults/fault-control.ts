import type { FastifyInstance } from "fastify";
import { milliseconds } from "../api/json-schemas";
import type { Fault } from "./fault";
import type { FaultControl } from "./fault-queue";
import { faultSchema } from "./fault-schema";

interface Context {
  readonly faults: FaultControl;
  refuseConnections(ms: number): Promise<void>;
}

const refusal = {
  type: "object",
  additionalProperties: false,
  required: ["ms"],
  properties: { ms: milliseconds },
};

/** The faults, and the refusal of connections, for other processes. */
export function installFaultControl(app: FastifyInstance, context: Context): void {
  const { faults } = context;

  app.get("/faults", async () => ({ faults: faults.pending() }));

  app.post<{ Body: Fault }>("/faults", { schema: { body: faultSchema } }, async ({ body }, reply) => {
    faults.add(body);
    return reply.code(201).send({ faults: faults.pending() });
  });

  app.delete("/faults", async (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });

  app.post<{ Body: { ms: number } }>("/refuse", { schema: { body: refusal } }, async ({ body }, reply) => {
    void context.refuseConnections(body.ms);
    return reply.code(204).send();
  });
}
