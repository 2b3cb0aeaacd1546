import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ApiError, badRequest, internalError, notImplemented } from "../api/api-error";
import { describeProblem } from "../api/describe-problem";

/** Every failure, the framework's own ones included, leaves in the API's envelope. */
export function installErrorHandlers(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => sendError(error, request, reply));
  app.setNotFoundHandler((request, reply) =>
    sendError(notImplemented(request.method, request.url), request, reply),
  );
}

export function sendError(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const apiError = toApiError(error);
  const headers = { ...apiError.headers, "x-request-id": request.id };
  return reply.code(apiError.status).headers(headers).send(apiError.envelope(request.id));
}

function toApiError(error: Error & Partial<FastifyError>): ApiError {
  if (error instanceof ApiError) {
    return error;
  }
  if (error.validation) {
    const part = error.validationContext ?? "request";
    return badRequest(error.validation.map((problem) => describeProblem(problem, part)));
  }
  const isOfTheClient = error.statusCode !== undefined && error.statusCode < 500;
  return isOfTheClient ? badRequest([error.message]) : internalError();
}
