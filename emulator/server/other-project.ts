import type { IncomingHttpHeaders } from "node:http";
import type { FastifyInstance } from "fastify";
import { insufficientPermissions } from "../api/api-error";
import { CREDENTIAL_HEADERS, type KeyRing } from "../api/credentials";
import { AuthConfigStore } from "../kinds/auth-config/auth-config-store";
import { CustomToolkitStore } from "../kinds/custom-toolkit/custom-toolkit-store";
import { ServerStore } from "../kinds/mcp-server/mcp-server-store";
import { SessionStore } from "../kinds/session/session-store";
import { WebhookSubscriptionStore } from "../kinds/webhook-subscription/webhook-subscription-store";
import type { EmulatorContext } from "./emulator-context";

const OTHER = "other";

class NoServers extends ServerStore {
  override add(): never {
    throw insufficientPermissions("write");
  }
}

class NoAuthConfigs extends AuthConfigStore {
  override add(): never {
    throw insufficientPermissions("write");
  }
}

class NoCustomToolkits extends CustomToolkitStore {
  override add(): never {
    throw insufficientPermissions("write");
  }
}

class NoSessions extends SessionStore {
  override add(): never {
    throw insufficientPermissions("write");
  }
}

class NoWebhookSubscriptions extends WebhookSubscriptionStore {
  override add(): never {
    throw insufficientPermissions("write");
  }
}

/** What the routes share when a key opens the other project, which has nothing and takes nothing. */
export const otherProject = (context: EmulatorContext): EmulatorContext => ({
  ...context,
  store: new NoServers(context.ids),
  authConfigs: new NoAuthConfigs(new Map()),
  customToolkits: new NoCustomToolkits(),
  sessions: new NoSessions(context.settings),
  webhookSubscriptions: new NoWebhookSubscriptions(),
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
