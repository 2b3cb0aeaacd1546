import type { FastifyInstance } from "fastify";
import { controlObjects } from "../../storage/object-control";
import type { SessionHolder } from "./session-store";
import type { SessionChange } from "./stored-session";

/** The stored sessions, for other processes. */
export function controlSessions(app: FastifyInstance, { sessions }: SessionHolder): void {
  controlObjects<SessionChange>(app, {
    path: "sessions",
    changeable: { config: { type: "object" }, deleted: { type: "boolean" } },
    all: () => sessions.all(),
    change: (id, change) => sessions.change(id, change),
    remove: (id) => sessions.change(id, { deleted: true }),
  });
}
