import type { FastifyInstance } from "fastify";
import { badRequest } from "../api/api-error";
import { milliseconds, someOf } from "../api/json-schemas";
import type { EmulatorContext } from "./emulator-context";

interface ClockChange {
  readonly now?: string;
  readonly advanceMs?: number;
}

const clockChange = {
  ...someOf({ now: { type: "string" }, advanceMs: milliseconds }),
  minProperties: 1,
};

/** The clock, for other processes. */
export function installClockControl(app: FastifyInstance, { clock }: EmulatorContext): void {
  const show = () => ({ now: clock.now() });

  app.get("/clock", async () => show());

  app.post<{ Body: ClockChange }>("/clock", { schema: { body: clockChange } }, async ({ body }) => {
    if (body.now !== undefined && Number.isNaN(Date.parse(body.now))) {
      throw badRequest(["now must be a time such as 2026-01-31T12:00:00Z"]);
    }
    if (body.now !== undefined) {
      clock.set(body.now);
    }
    clock.advance(body.advanceMs ?? 0);
    return show();
  });

  app.delete("/clock", async (_request, reply) => {
    clock.release();
    return reply.code(204).send();
  });
}
