import type { FastifyInstance } from "fastify";
import { milliseconds } from "../api/json-schemas";
import type { EmulatorContext } from "../server/emulator-context";
import type { Fault } from "./fault";
import { faultSchema } from "./fault-schema";

const refusal = {
  type: "object",
  additionalProperties: false,
  required: ["ms"],
  properties: { ms: milliseconds },
};

/** The faults, and the refusal of connections, for other processes. */
export function installFaultControl(app: FastifyInstance, context: EmulatorContext): void {
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
