import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request as send } from "node:http";

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
