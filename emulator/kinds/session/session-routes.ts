import type { FastifyInstance } from "fastify";
import { type CursorQuery, cursorPage, cursorQuery } from "../../api/cursor-page";
import { carryOutWrite } from "../../faults/faulty-write";
import { servedTools } from "../toolkit/tool-object";
import { liveSession, readableSession } from "./find-session";
import { knownFields, refuseBesideSaved } from "./known-fields";
import { patchedSessionConfig } from "./merge-session-config";
import { type PatchSessionBody, SESSION_FIELDS } from "./session-bodies";
import type { SessionContext } from "./session-context";
import { versionConflict } from "./session-errors";
import { sessionObject, shownConfig } from "./session-object";
import { exposedTools } from "./session-policy";
import { requireValidSession } from "./session-rules";
import { patchSessionBody } from "./session-schemas";
import {
  type SessionToolkitsFilter,
  selectedSessionToolkits,
  sessionToolkitsQuery,
} from "./session-toolkits";
import type { SessionConfig, SessionVersion } from "./stored-session";

interface Params {
  id: string;
}

/** One session: reading, changing, deleting, and what it had before. */
export function sessionRoutes(app: FastifyInstance, context: SessionContext): void {
  const { sessions, settings } = context;
  const shown = (id: string) => sessionObject(liveSession(context, id), context.origin, settings.sessions);

  app.get<{ Params: Params }>(
    "/tool_router/session/:id",
    { config: { operation: "getSession" } },
    async ({ params }) =>
      sessionObject(readableSession(context, params.id), context.origin, settings.sessions),
  );

  app.patch<{ Params: Params; Body: PatchSessionBody }>(
    "/tool_router/session/:id",
    { schema: { body: patchSessionBody }, config: { operation: "updateSession" } },
    async (request) => {
      const { id } = request.params;
      carryOutWrite(request, context, {
        check: () => changed(id, request.body),
        carryOut: () => sessions.configure(id, changed(id, request.body)),
      });
      return shown(id);
    },
  );

  /** The configuration after a PATCH. Throws the answer to one that may not be. */
  function changed(id: string, sent: PatchSessionBody): SessionConfig {
    const { expectedVersion } = settings.sessions;
    const known = [
      ...SESSION_FIELDS,
      ...(expectedVersion === "unknown-key" ? [] : ["expected_config_version"]),
    ];
    const body = knownFields(sent, known, settings.sessions);
    const { config, config_version } = liveSession(context, id);
    const expected = body.expected_config_version;
    if (expectedVersion === "honoured" && expected !== undefined && expected !== config_version) {
      throw versionConflict(expected, config_version);
    }
    refuseBesideSaved(body);
    const next = patchedSessionConfig(config, body, settings.sessions);
    requireValidSession(next, context);
    return next;
  }

  app.delete<{ Params: Params }>(
    "/tool_router/session/:id",
    { config: { operation: "deleteSession" } },
    async (request, reply) => {
      const { id } = request.params;
      const outcome = carryOutWrite(request, context, {
        check: () => liveSession(context, id),
        carryOut: () => sessions.change(id, { deleted: true }),
      });
      return outcome === "accepted" ? reply.code(202).send({}) : { session_id: id, deleted: true };
    },
  );

  app.get<{ Params: Params; Querystring: CursorQuery }>(
    "/tool_router/session/:id/config_history",
    { schema: { querystring: cursorQuery }, config: { operation: "getSessionHistory" } },
    async ({ params, query }) => {
      const { config, config_version: version, history, updated_at } = readableSession(context, params.id);
      const item = (each: SessionVersion) => ({
        ...each,
        config: shownConfig(each.config, settings.sessions),
        is_current: each.version === version,
      });
      const all = [{ version, config, created_at: updated_at }, ...history].map(item);
      return cursorPage(all, query, { usual: 20, maximum: 100 }, settings);
    },
  );

  app.get<{ Params: Params; Querystring: CursorQuery }>(
    "/tool_router/session/:id/tools",
    { schema: { querystring: cursorQuery }, config: { operation: "listSessionTools" } },
    async ({ params, query }) => {
      const { config } = readableSession(context, params.id);
      const slugs = exposedTools(config, settings.sessions);
      return cursorPage(servedTools(slugs), query, { usual: 20, maximum: 500 }, settings);
    },
  );

  app.get<{ Params: Params; Querystring: CursorQuery & SessionToolkitsFilter }>(
    "/tool_router/session/:id/toolkits",
    { schema: { querystring: sessionToolkitsQuery }, config: { operation: "listSessionToolkits" } },
    async ({ params, query }) => {
      const { config } = readableSession(context, params.id);
      const items = selectedSessionToolkits(context, config, query);
      return cursorPage(items, query, { usual: 20, maximum: 50 }, settings);
    },
  );
}
