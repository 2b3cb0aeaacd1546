import type { FastifyReply } from "fastify";
import { internalError, unavailable } from "../api/api-error";
import { answerRateLimit } from "../api/rate-limit";
import { resetConnection } from "../api/reset-connection";
import type { Pauses } from "../time/pauses";
import { answerWith } from "./answer-with";
import { asBadGateway, BAD_GATEWAY_PAGE } from "./bad-gateway";
import type { Fault } from "./fault";
import { retryAfterValue } from "./retry-after";

/** The rate limit of the smallest plan of the real service. */
const PLAN = { requests: 2000, windowSeconds: 60 };

/** Applies a fault to a request that is still to be processed. A reply, or an error, is the end of it. */
export async function applyBefore(
  fault: Fault,
  reply: FastifyReply,
  pauses: Pauses,
): Promise<FastifyReply | undefined> {
  if ("when" in fault && fault.when === "after") {
    return undefined;
  }
  switch (fault.kind) {
    case "delay":
      return (await pauses.wait(fault.ms)) ? undefined : resetConnection(reply);
    case "reset":
      return resetConnection(reply);
    case "error":
      throw internalError();
    case "bad-gateway":
      return asBadGateway(reply).send(BAD_GATEWAY_PAGE);
    case "rate-limit":
      return answerRateLimit(reply, {
        ...PLAN,
        retryAfter: retryAfterValue(fault.retryAfter ?? 1, fault.form),
      });
    case "unavailable":
      if (fault.retryAfter !== undefined) {
        reply.header("retry-after", retryAfterValue(fault.retryAfter, fault.form));
      }
      throw unavailable();
    case "redirect":
      return reply.redirect(fault.location, 307);
    case "answer":
      return reply.send(answerWith(fault, reply));
    default:
      return undefined;
  }
}
