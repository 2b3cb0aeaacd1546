import type { FastifyInstance } from "fastify";
import { badRequest } from "../../api/api-error";
import { findServedTool, type Tool } from "../../catalogue";
import { answerMcp } from "../../mcp/answer-mcp";
import type { McpService } from "../../mcp/mcp-service";
import { newLogId } from "../../tool-calls/carry-out-call";
import type { ToolData, ToolOutcome } from "../../tool-calls/tool-call";
import { callInSession } from "./call-in-session";
import { liveSession } from "./find-session";
import type { SessionCallContext } from "./session-call";
import { exposedTools } from "./session-policy";
import type { StoredSession } from "./stored-session";

/** The address that MCP clients of a session connect to. */
export function sessionMcpRoutes(app: FastifyInstance, context: SessionCallContext): void {
  app.route<{ Params: { id: string } }>({
    method: ["GET", "POST", "DELETE"],
    url: "/tool_router/:id/mcp",
    config: { operation: "callSessionMcp" },
    handler: (request, reply) =>
      answerMcp(request, reply, serviceOf(context, liveSession(context, request.params.id))),
  });
}

/** Serves the tools that a client is shown at once. The others are called by those of the session itself. */
function serviceOf(context: SessionCallContext, session: StoredSession): McpService {
  const slugs = exposedTools(session.config, context.settings.sessions);
  return {
    tools: slugs.flatMap((slug) => findServedTool(slug) ?? []),
    newLogId: () => newLogId(context),
    call: (tool, args) => callByMcp(context, session, tool, args),
  };
}

async function callByMcp(
  context: SessionCallContext,
  session: StoredSession,
  { slug }: Tool,
  args: ToolData,
): Promise<ToolOutcome> {
  const outcome = await callInSession(context, { session, way: "mcp" }, { tool_slug: slug, arguments: args });
  if ("needsApproval" in outcome) {
    throw badRequest([`a person has to approve ${slug}, and no client is asked here`]);
  }
  return outcome;
}
