import type { ApiError } from "../../api/api-error";
import type { EmulatorContext } from "../../server/emulator-context";
import { sessionGone, sessionNotFound } from "./session-errors";
import type { StoredSession } from "./stored-session";

type Holder = Pick<EmulatorContext, "sessions" | "settings">;

/** For a write. Throws the answer when there is none with this id, or no longer. */
export function liveSession(context: Holder, id: string): StoredSession {
  return live(context, id, context.sessions.find(id));
}

/** For GET, which may be late. */
export function readableSession(context: Holder, id: string): StoredSession {
  return live(context, id, context.sessions.seen(id));
}

function live({ settings }: Holder, id: string, session: StoredSession | undefined): StoredSession {
  if (!session) {
    throw sessionNotFound(id);
  }
  if (session.deleted) {
    throw deletedSession(settings, id);
  }
  return session;
}

function deletedSession({ sessions }: Holder["settings"], id: string): ApiError {
  return sessions.deleted === "gone" ? sessionGone(id) : sessionNotFound(id);
}
