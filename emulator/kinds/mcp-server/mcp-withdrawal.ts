import type { FastifyReply, FastifyRequest } from "fastify";
import { ApiError, notFound } from "../../api/api-error";
import { DEPRECATION } from "../../api/deprecation";
import { API_PREFIXES, pathOf } from "../../api/paths";
import type { EmulatorSettings } from "../../server/emulator-settings";

/**
 * Announces the end of the API for MCP servers in an answer of it, or throws the answer when the switch `withdrawn` takes
 * it out.
 */
export function announceOrRefuse(
  request: FastifyRequest,
  reply: FastifyReply,
  { withdrawn }: EmulatorSettings,
): void {
  if (withdrawn === "no" || !isMcpPath(pathOf(request.url))) {
    return;
  }
  if (withdrawn === "announced") {
    reply.headers(DEPRECATION);
    return;
  }
  if (withdrawn === "not-found") {
    const route = `${request.method}:${request.url}`;
    throw notFound(`Route ${route} not found`, "Check the method and the path against the API reference");
  }
  if (withdrawn === "refused") {
    throw noLongerSupported();
  }
  const { sunset, link } = DEPRECATION;
  reply.headers({ sunset, link });
  throw gone();
}

const isMcpPath = (path: string): boolean => API_PREFIXES.some((prefix) => path.startsWith(`${prefix}/mcp/`));

const noLongerSupported = (): ApiError =>
  new ApiError({
    status: 400,
    slug: "HTTP_BadRequest",
    message:
      "MCP servers on this endpoint are no longer supported. Use POST /api/v3.1/tool_router/session instead.",
    suggestedFix: "Call POST /api/v3.1/tool_router/session to get a session",
  });

const gone = (): ApiError =>
  new ApiError({
    status: 410,
    slug: "HTTP_Gone",
    message: "The API for MCP servers was withdrawn",
    suggestedFix: "Move to what the documentation names in its place",
  });
