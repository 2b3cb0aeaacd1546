import type { FastifyReply } from "fastify";
import { resetConnection } from "../api/reset-connection";
import { answerWith } from "../faults/answer-with";
import type { Pauses } from "../time/pauses";
import type { Stub } from "./stub";

/** Sends what a stub says, as late as it says. */
export async function answerByStub(
  { answer: { status = 200, delayMs = 0, ...content } }: Stub,
  reply: FastifyReply,
  pauses: Pauses,
): Promise<FastifyReply> {
  if (delayMs > 0 && !(await pauses.wait(delayMs))) {
    return resetConnection(reply);
  }
  return reply.send(answerWith({ status, ...content }, reply));
}
