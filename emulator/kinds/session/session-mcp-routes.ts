import type { FastifyInstance } from "fastify";
import { checkCredentials } from "../../api/credentials";
import { liveSession } from "./find-session";
import type { SessionContext } from "./session-context";

/** The greeting that tells a client of the other end. */
const INITIALIZED = {
  protocolVersion: "2025-06-18",
  capabilities: { tools: {} },
  serverInfo: { name: "composio-emulator", version: "1" },
};

/** The address that MCP clients connect to. There is a greeting behind it, and no MCP. */
export function sessionMcpRoutes(app: FastifyInstance, context: SessionContext): void {
  app.post<{ Params: { id: string }; Body: { id?: unknown } | null }>(
    "/tool_router/:id/mcp",
    async (request) => {
      checkCredentials(request, context.keys, context.settings.sessions.lackingPermission);
      liveSession(context, request.params.id);
      return { jsonrpc: "2.0", id: request.body?.id ?? null, result: INITIALIZED };
    },
  );
}
