import type { FastifyReply, FastifyRequest } from "fastify";
import { pathOf } from "../api/paths";
import type { EmulatorSettings } from "./emulator-settings";

/** Names that HTTP libraries send when their user does not set a User-Agent. */
const LIBRARY_USER_AGENT =
  /^(axios|node-fetch|undici|node|got|curl|wget|python-requests|python-urllib|go-http-client)(\/|\s|$)/i;

/**
 * The content-delivery network in front of the API. It answers some requests itself, in its own words and
 * without a request id.
 */
export function answerAtTheEdge(
  request: FastifyRequest,
  reply: FastifyReply,
  { strictUserAgent }: EmulatorSettings,
): FastifyReply | undefined {
  const userAgent = request.headers["user-agent"]?.trim() ?? "";
  if (strictUserAgent && (userAgent === "" || LIBRARY_USER_AGENT.test(userAgent))) {
    return reply.code(403).type("text/plain; charset=UTF-8").send("error code: 1010");
  }
  const path = pathOf(request.url);
  if (path.endsWith("/")) {
    return reply.redirect(path.replace(/\/+$/, "") + request.url.slice(path.length), 308);
  }
  return undefined;
}
