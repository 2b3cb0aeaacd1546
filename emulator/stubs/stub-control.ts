import type { FastifyInstance } from "fastify";
import type { Stub } from "./stub";
import { stubSchema } from "./stub-schema";
import type { StubControl } from "./stubs";

/** The stubs, for other processes. */
export function installStubControl(app: FastifyInstance, { stubs }: { readonly stubs: StubControl }): void {
  app.get("/stubs", async () => ({ stubs: stubs.all() }));

  app.get("/stubs/unused", async () => ({ stubs: stubs.unused() }));

  app.post<{ Body: Stub }>("/stubs", { schema: { body: stubSchema } }, async ({ body }, reply) => {
    stubs.add(body);
    return reply.code(201).send({ stubs: stubs.all() });
  });

  app.delete("/stubs", async (_request, reply) => {
    stubs.clear();
    return reply.code(204).send();
  });
}
