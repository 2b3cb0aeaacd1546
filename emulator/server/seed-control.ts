import type { FastifyInstance } from "fastify";
import { badRequest } from "../api/api-error";
import type { EmulatorSeed } from "../seed/emulator-seed";
import { applySeed } from "./apply-seed";
import type { EmulatorContext } from "./emulator-context";

/** Seeds, for other processes. */
export function installSeedControl(app: FastifyInstance, context: EmulatorContext): void {
  app.post<{ Body: EmulatorSeed }>("/seed", async ({ body }, reply) => {
    await applySeed(app, context, body).catch((error: Error) => {
      throw badRequest([error.message], error);
    });
    return reply.code(204).send();
  });
}
