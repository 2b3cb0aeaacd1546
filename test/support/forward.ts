import { once } from "node:events";
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from "node:http";
import { type HttpServer, listen } from "./http-server";

export interface ForwardedAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Hands a request on to a server on this machine, and gives its whole answer. */
export async function forward(request: IncomingMessage, target: string): Promise<ForwardedAnswer> {
  const { method, headers } = request;
  const forwarded = send(target + request.url, { method, headers });
  request.pipe(forwarded);
  const [answer] = (await once(forwarded, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) {
    chunks.push(chunk as Buffer);
  }
  return { status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(chunks) };
}

/**
 * A server that stands before another one on this machine.
 *
 * @param target Gives the origin of that.
 * @param respond Gets what that has answered to a request, and answers it.
 */
export function listenBefore(
  target: () => string,
  respond: (request: IncomingMessage, answer: ForwardedAnswer, response: ServerResponse) => unknown,
): Promise<Pick<HttpServer, "origin" | "close">> {
  return listen((request, response) => {
    const pass = async () => respond(request, await forward(request, target()), response);
    pass().catch(() => request.destroy());
  });
}
