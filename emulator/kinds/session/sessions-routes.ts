import type { FastifyInstance } from "fastify";
import { type CursorQuery, cursorPage } from "../../api/cursor-page";
import { carryOutWrite } from "../../faults/faulty-write";
import { knownFields, refuseBesideSaved } from "./known-fields";
import { newSessionConfig } from "./merge-session-config";
import {
  SAVED_CONFIGS,
  type SavedConfigsFilter,
  savedConfigsQuery,
  selectedSavedConfigs,
} from "./saved-configs";
import { type CreateSessionBody, SESSION_FIELDS } from "./session-bodies";
import type { SessionContext } from "./session-context";
import { sessionConfigNotFound } from "./session-errors";
import { sessionObject } from "./session-object";
import { requireValidSession } from "./session-rules";
import { createSessionBody } from "./session-schemas";

/** Creating sessions, and the saved policies. There is no list of sessions. */
export function sessionsRoutes(app: FastifyInstance, context: SessionContext): void {
  const { sessions, settings } = context;

  app.post<{ Body: CreateSessionBody }>(
    "/tool_router/session",
    { schema: { body: createSessionBody }, config: { operation: "createSession" } },
    async (request, reply) => {
      const wanted = () => {
        const body = knownFields(request.body, ["user_id", ...SESSION_FIELDS], settings.sessions);
        refuseBesideSaved(body);
        const config = newSessionConfig({ ...body });
        requireValidSession(config, context);
        return config;
      };
      const outcome = carryOutWrite(request, context, {
        check: wanted,
        carryOut: () => sessions.add(wanted()),
      });
      if (typeof outcome === "string") {
        return reply.code(202).send({});
      }
      return reply.code(201).send(sessionObject(outcome, context.origin, settings.sessions));
    },
  );

  app.get<{ Querystring: CursorQuery & SavedConfigsFilter }>(
    "/session_configs",
    { schema: { querystring: savedConfigsQuery }, config: { operation: "listSessionConfigs" } },
    // The list has no policies.
    async ({ query }) => {
      const summaries = selectedSavedConfigs(query).map(({ config: _, ...summary }) => summary);
      return cursorPage(summaries, query, { usual: 20, maximum: 100 }, settings);
    },
  );

  app.get<{ Params: { id: string } }>(
    "/session_configs/:id",
    { config: { operation: "getSessionConfig" } },
    async ({ params }) => {
      const saved = SAVED_CONFIGS.find(({ id }) => id === params.id);
      if (!saved) {
        throw sessionConfigNotFound(params.id);
      }
      return saved;
    },
  );
}
