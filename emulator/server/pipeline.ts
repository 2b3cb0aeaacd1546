import type { FastifyInstance, FastifyRequest } from "fastify";
import { internalError } from "../api/api-error";
import { checkCredentials } from "../api/credentials";
import { belowPrefix, isApiPath, isControlPath, pathOf, REVOCATION_PATH } from "../api/paths";
import { answerRateLimit } from "../api/rate-limit";
import { isDisconnected, resetConnection } from "../api/reset-connection";
import { applyAfter } from "../faults/apply-after";
import { setDate } from "./date-header";
import { answerDeclared, meetFault, takeFault } from "./declared-answers";
import { answerAtTheEdge } from "./edge";
import type { EmulatorContext } from "./emulator-context";
import type { EmulatorSettings } from "./emulator-settings";
import { checkProjectKey, madeProjectOf } from "./projects";
import { SERVED_KINDS } from "./served-kinds";

/** Registers the hooks that every request passes before its route, and every answer after it, in this order. */
export function installPipeline(app: FastifyInstance, context: EmulatorContext): void {
  const { journal, keys, settings, load, staleReads, pauses } = context;

  app.decorateRequest("fault", null);

  const isOurs = (request: FastifyRequest) =>
    isControlPath(pathOf(request.url)) || context.seeding.has(request);

  app.addHook("onRequest", async (request, reply) => {
    const path = pathOf(request.url);
    if (isOurs(request)) {
      return;
    }

    journal.open(request);
    if (isApiPath(path)) {
      const answer = answerAtTheEdge(request, reply, settings);
      if (answer) {
        journal.addAnswerer(request, "edge");
        return answer;
      }
    }
    reply.header("x-request-id", request.id);
    if (request.routeOptions.config.operation && belowPrefix(path) !== REVOCATION_PATH) {
      const project = madeProjectOf(request, context.projects);
      if (project) {
        checkProjectKey(request, project);
      } else {
        checkCredentials(request, keys, statusOfLackingPermission(path, settings));
      }
    }
  });

  app.addHook("preValidation", async (request, reply) => {
    if (isOurs(request)) {
      return;
    }
    journal.addBody(request);
    const answer = await answerDeclared(request, reply, context);
    if (answer) {
      return answer;
    }
    for (const { check } of SERVED_KINDS) {
      check?.(request, reply, settings);
    }
    if (!request.routeOptions.config.operation) {
      return;
    }

    const fate = load.next();
    if (fate === "fail") {
      throw internalError();
    }
    if (fate === "limit") {
      const requests = settings.requestsPerSecond;
      return answerRateLimit(reply, { requests, windowSeconds: 1, retryAfter: "1" });
    }
  });

  app.addHook("preHandler", async (request, reply) => {
    if (isOurs(request)) {
      return;
    }
    if (takeFault(request, context)) {
      return meetFault(request, reply, context);
    }
    const isRead = request.method === "GET" && request.routeOptions.config.operation !== undefined;
    const stale = isRead ? staleReads.answerTo(request.url) : undefined;
    return stale === undefined ? undefined : reply.type("application/json; charset=utf-8").send(stale);
  });

  app.addHook("onSend", async (request, reply, payload) => {
    const { fault } = request;
    // Of when the answer was made: what holds it up afterwards does not know of it.
    if (!isOurs(request)) {
      setDate(reply, settings, context.clock);
    }
    const isFaulty = fault !== null && typeof payload === "string";
    const sent = isFaulty ? await applyAfter(fault, reply, payload, pauses) : payload;

    const isOfTheApi = request.routeOptions.config.operation !== undefined && !isOurs(request);
    if (isOfTheApi && request.method === "GET" && reply.statusCode === 200 && typeof payload === "string") {
      staleReads.note(request.url, payload);
    }
    if (isOfTheApi && settings.latencyMs > 0 && !(await pauses.wait(settings.latencyMs))) {
      resetConnection(reply);
    }

    // Who is connected still must not get round a refusal of connections.
    if (!app.server.listening) {
      reply.header("connection", "close");
    }
    if (!isDisconnected(reply)) {
      journal.addStatus(request.id, reply.statusCode);
    }
    return sent;
  });
}

function statusOfLackingPermission(path: string, settings: EmulatorSettings): 401 | 403 {
  const [status = 403] = SERVED_KINDS.flatMap(
    ({ lackingPermission }) => lackingPermission?.(path, settings) ?? [],
  );
  return status;
}
