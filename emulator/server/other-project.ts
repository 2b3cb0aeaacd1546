import type { IncomingHttpHeaders } from "node:http";
import type { FastifyInstance } from "fastify";
import { CREDENTIAL_HEADERS, type KeyRing } from "../api/credentials";
import type { EmulatorContext } from "./emulator-context";
import { createStores } from "./emulator-stores";

const OTHER = "other";

/** The context of the routes for a key that opens the other project, which has nothing and takes nothing. */
export const otherProject = (context: EmulatorContext): EmulatorContext => ({
  ...context,
  ...createStores(context.settings, { isClosed: true }),
});

/** Lets the key of a request choose between two routes of the same method and path. */
export function distinguishProjects(app: FastifyInstance, keys: KeyRing): void {
  const opensOther = (headers: IncomingHttpHeaders): boolean =>
    CREDENTIAL_HEADERS.some((name) => keys.opensOtherProject(String(headers[name])));

  app.addConstraintStrategy({
    name: "project",
    storage() {
      const handlers = new Map();
      return {
        get: (project) => handlers.get(project) ?? null,
        set: (project, handler) => void handlers.set(project, handler),
      };
    },
    deriveConstraint: ({ headers }) => (opensOther(headers) ? OTHER : undefined),
  });
}

/** From here on, the routes of `api` are for keys of the other project. */
export function restrictToOtherProject(api: FastifyInstance): FastifyInstance {
  api.addHook("onRoute", (route) => {
    route.constraints = { project: OTHER };
  });
  return api;
}
