import type { IncomingHttpHeaders } from "node:http";
import type { FastifyInstance } from "fastify";
import { CREDENTIAL_HEADERS, type KeyRing } from "./auth";
import type { EmulatorContext } from "./context";
import { insufficientPermissions } from "./errors";
import { ServerStore } from "./store";

const OTHER = "other";

/** A project that has nothing and takes nothing. */
class EmptyProject extends ServerStore {
  override add(): never {
    throw insufficientPermissions();
  }
}

/** What the routes share when a key opens the other project. */
export const otherProject = (context: EmulatorContext): EmulatorContext => ({
  ...context,
  store: new EmptyProject(context.ids),
  authConfigs: new Map(),
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
