import { someOf } from "../../api/json-schemas";
import type { StoreSetup } from "../../storage/object-store";
import { lackingPermission, refuseUnavailable } from "./session-availability";
import { sessionCallsRoutes } from "./session-calls-routes";
import { controlSessions } from "./session-control";
import { sessionLinkRoutes } from "./session-link-routes";
import { sessionMcpRoutes } from "./session-mcp-routes";
import { sessionRoutes } from "./session-routes";
import { DEFAULT_SESSION_SETTINGS, sessionSwitches } from "./session-settings";
import { type SessionHolder, SessionStore } from "./session-store";
import { sessionsRoutes } from "./sessions-routes";

export const SESSIONS = {
  createStore: ({ sessions }: SessionHolder["settings"], setup: StoreSetup) =>
    new SessionStore(sessions, setup),
  defaults: { sessions: DEFAULT_SESSION_SETTINGS },
  switches: { sessions: someOf(sessionSwitches) },
  check: refuseUnavailable,
  lackingPermission,
  routes: [sessionsRoutes, sessionRoutes, sessionCallsRoutes, sessionLinkRoutes],
  addresses: sessionMcpRoutes,
  control: controlSessions,
};
