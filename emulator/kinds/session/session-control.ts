import type { FastifyInstance } from "fastify";
import type { EmulatorContext } from "../../server/emulator-context";
import type { SessionChange } from "./stored-session";

/** Types only: what is changed behind the API's back need not follow the API's rules. */
const sessionChange = {
  type: "object",
  additionalProperties: false,
  properties: { config: { type: "object" }, deleted: { type: "boolean" } },
};

/** The stored sessions, for other processes. */
export function installSessionControl(app: FastifyInstance, { sessions }: EmulatorContext): void {
  app.get("/sessions", async () => ({ sessions: sessions.all() }));

  app.patch<{ Params: { id: string }; Body: SessionChange }>(
    "/sessions/:id",
    { schema: { body: sessionChange } },
    async ({ params, body }) => sessions.change(params.id, body),
  );

  app.delete<{ Params: { id: string } }>("/sessions/:id", async ({ params }) =>
    sessions.change(params.id, { deleted: true }),
  );
}
