import type { FastifyReply } from "fastify";

/** Ends the connection with a TCP reset, so that nothing is answered. */
export function resetConnection(reply: FastifyReply): FastifyReply {
  reply.request.raw.socket.resetAndDestroy();
  return reply.hijack();
}

/** Whether nothing can be answered: the connection was cut, or the client has gone. */
export const isDisconnected = (reply: FastifyReply): boolean => reply.request.raw.socket.destroyed;
