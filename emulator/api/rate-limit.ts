import type { FastifyReply } from "fastify";

interface Limit {
  requests: number;
  windowSeconds: number;
  retryAfter: string;
}

/** 429 in the form of the real service: without the envelope of the other errors. */
export function answerRateLimit(reply: FastifyReply, { requests, windowSeconds, retryAfter }: Limit) {
  return reply
    .code(429)
    .headers({
      "retry-after": retryAfter,
      "x-ratelimit": String(requests),
      "x-ratelimit-remaining": "0",
      "x-ratelimit-window-size": String(windowSeconds),
    })
    .send({ message: "Too many requests" });
}
