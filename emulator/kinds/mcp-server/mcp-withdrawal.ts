import type { FastifyReply, FastifyRequest } from "fastify";
import { notFound } from "../../api/api-error";
import { DEPRECATION } from "../../api/deprecation";
import { API_PREFIXES, pathOf } from "../../api/paths";
import { noLongerSupported, withdrawn } from "./mcp-server-errors";
import type { McpServerSettings } from "./mcp-server-settings";

/**
 * Announces the end of the API for MCP servers in an answer of it, or throws the answer when the switch `withdrawn`
 * takes it out.
 */
export function announceOrRefuse(
  request: FastifyRequest,
  reply: FastifyReply,
  { withdrawn: state }: McpServerSettings,
): void {
  if (state === "no" || !isMcpPath(pathOf(request.url))) {
    return;
  }
  if (state === "announced") {
    reply.headers(DEPRECATION);
    return;
  }
  if (state === "not-found") {
    const route = `${request.method}:${request.url}`;
    throw notFound(`Route ${route} not found`, "Check the method and the path against the API reference");
  }
  if (state === "refused") {
    throw noLongerSupported();
  }
  const { sunset, link } = DEPRECATION;
  reply.headers({ sunset, link });
  throw withdrawn();
}

const isMcpPath = (path: string): boolean => API_PREFIXES.some((prefix) => path.startsWith(`${prefix}/mcp/`));
