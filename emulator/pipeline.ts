import type { FastifyInstance } from "fastify";
import { checkCredentials } from "./auth";
import type { EmulatorContext } from "./context";
import { answerAtTheEdge } from "./edge";
import { isApiPath, isControlPath, pathOf } from "./paths";

/** What every request passes through before its route, and every answer after it, in this order. */
export function installPipeline(app: FastifyInstance, { journal, keys }: EmulatorContext): void {
  app.addHook("onRequest", async (request, reply) => {
    const path = pathOf(request.url);
    if (isControlPath(path)) return;

    journal.open(request);
    if (isApiPath(path)) {
      const answer = answerAtTheEdge(request, reply);
      if (answer) return answer;
    }
    reply.header("x-request-id", request.id);
    if (request.routeOptions.config.operation) checkCredentials(request, keys);
  });

  app.addHook("preValidation", async (request) => {
    journal.addBody(request);
  });

  app.addHook("onSend", async (request, reply) => {
    journal.addStatus(request.id, reply.statusCode);
  });
}
