import type { FastifyInstance } from "fastify";
import { badRequest } from "../api/api-error";

/** Far more than the API has, and far less than it takes to exhaust the stack. */
const MAXIMUM_DEPTH = 100;

/**
 * Reads JSON as the framework does, with two exceptions. A DELETE, and a change of a status, may have a media
 * type and no body, because some clients name one on every request. A body that is nested very deeply is refused.
 */
export function installJsonParser(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, text, done) => {
    const { operation } = request.routeOptions.config;
    const mayBeEmpty = request.method === "DELETE" || operation === "setAuthConfigStatus";
    if (mayBeEmpty && text === "") {
      return done(null);
    }
    parse(request, text, (error, body) => {
      if (isDeeperThan(MAXIMUM_DEPTH, body)) {
        done(badRequest([`body is nested more than ${MAXIMUM_DEPTH} deep`]));
      } else {
        done(error, body);
      }
    });
  });
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}
