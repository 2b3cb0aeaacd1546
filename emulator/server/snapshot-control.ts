import type { FastifyInstance } from "fastify";
import type { EmulatorContext } from "./emulator-context";
import type { EmulatorSnapshot } from "./emulator-snapshot";
import { restoreSnapshot, snapshotSchema, takeSnapshot } from "./snapshot";

/** Room for many objects: a snapshot is one body. */
const BODY_LIMIT = 512 * 1024 * 1024;

/** Snapshots of what is stored, for other processes. */
export function installSnapshotControl(app: FastifyInstance, context: EmulatorContext): void {
  app.get("/snapshot", async () => takeSnapshot(context));

  app.put<{ Body: EmulatorSnapshot }>(
    "/snapshot",
    { schema: { body: snapshotSchema }, bodyLimit: BODY_LIMIT },
    async ({ body }, reply) => {
      restoreSnapshot(context, body);
      return reply.code(204).send();
    },
  );
}
