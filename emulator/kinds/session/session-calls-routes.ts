import type { FastifyInstance } from "fastify";
import { newLogId } from "../../tool-calls/carry-out-call";
import { callInSession } from "./call-in-session";
import { liveSession } from "./find-session";
import { type SearchBody, searchInSession } from "./search-in-session";
import { approvalRequest } from "./session-approval";
import type { SessionCall, SessionCallContext, SessionOutcome } from "./session-call";
import { executeMetaBody, executeSessionBody, searchSessionBody } from "./session-calls-schemas";

interface Params {
  id: string;
}

/** The routes for agents in a session, which search its tools and call them. */
export function sessionCallsRoutes(app: FastifyInstance, context: SessionCallContext): void {
  const path = "/tool_router/session/:id";

  app.post<{ Params: Params; Body: SearchBody }>(
    `${path}/search`,
    { schema: { body: searchSessionBody }, config: { operation: "searchSessionTools" } },
    async ({ params, body }) => searchInSession(context, liveSession(context, params.id), body),
  );

  app.post<{ Params: Params; Body: SessionCall }>(
    `${path}/execute`,
    { schema: { body: executeSessionBody }, config: { operation: "executeSessionTool" } },
    async ({ params, body }) => execute(params.id, body),
  );

  app.post<{ Params: Params; Body: Omit<SessionCall, "tool_slug"> & { slug: string } }>(
    `${path}/execute_meta`,
    { schema: { body: executeMetaBody }, config: { operation: "executeSessionMetaTool" } },
    async ({ params, body: { slug, ...call } }) => execute(params.id, { ...call, tool_slug: slug }),
  );

  async function execute(id: string, call: SessionCall) {
    const session = liveSession(context, id);
    const outcome = await callInSession(context, { session, way: "session" }, call);
    return answerTo(outcome, newLogId(context));
  }
}

function answerTo(outcome: SessionOutcome, log_id: string) {
  if ("needsApproval" in outcome) {
    return approvalRequest(outcome.needsApproval);
  }
  const { data, error } = outcome;
  return { result_type: error === null ? "completed" : "failed", data, error, log_id };
}
