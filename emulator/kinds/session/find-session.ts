import type { ApiError } from "../../api/api-error";
import { sessionGone, sessionNotFound } from "./session-errors";
import type { SessionHolder } from "./session-store";
import type { StoredSession } from "./stored-session";

/** For a write. Throws the answer when there is none with this id, or no longer. */
export function liveSession(context: SessionHolder, id: string): StoredSession {
  return live(context, id, context.sessions.find(id));
}

/** For GET, which may be late. */
export function readableSession(context: SessionHolder, id: string): StoredSession {
  return live(context, id, context.sessions.seen(id));
}

function live({ settings }: SessionHolder, id: string, session: StoredSession | undefined): StoredSession {
  if (!session) {
    throw sessionNotFound(id);
  }
  if (session.deleted) {
    throw deletedSession(settings, id);
  }
  return session;
}

function deletedSession({ sessions }: SessionHolder["settings"], id: string): ApiError {
  return sessions.deleted === "gone" ? sessionGone(id) : sessionNotFound(id);
}
