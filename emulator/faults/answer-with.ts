import type { FastifyReply } from "fastify";
import type { AnswerFault } from "./other-service";

/** Gives a reply the status and the headers of an answer that a test declares, and returns the body that is still to be sent. */
export function answerWith(
  { status, body, headers = {} }: Pick<AnswerFault, "status" | "body" | "headers">,
  reply: FastifyReply,
): string | undefined {
  const isText = typeof body === "string";
  reply.code(status).removeHeader("content-type");
  if (body !== undefined) {
    reply.type(`${isText ? "text/plain" : "application/json"}; charset=utf-8`);
  }
  reply.headers(headers);
  return isText ? body : JSON.stringify(body);
}
