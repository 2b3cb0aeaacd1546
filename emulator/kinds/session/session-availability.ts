import type { FastifyReply, FastifyRequest } from "fastify";
import { pathOf } from "../../api/paths";
import { notEnabledForAccount } from "./session-errors";
import type { SessionHolder } from "./session-store";

type Settings = SessionHolder["settings"];

/** Whether a path is that of sessions, in the API or for MCP clients. */
const isSessionPath = (path: string): boolean => /\/(tool_router|session_configs)\b/.test(path);

/** Throws the answer to a request for sessions where the account has none. */
export function refuseUnavailable(
  { url }: FastifyRequest,
  _reply: FastifyReply,
  { sessions }: Settings,
): void {
  if (sessions.availability === "off" && isSessionPath(pathOf(url))) {
    throw notEnabledForAccount();
  }
}

/** The status of the answer to a key that lacks a right; undefined for what is not a session's. */
export const lackingPermission = (path: string, { sessions }: Settings): 401 | 403 | undefined =>
  isSessionPath(path) ? sessions.lackingPermission : undefined;
