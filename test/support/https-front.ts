import { once } from "node:events";
import { request as sendHttp } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream";
import type { Certificate } from "./certificates";

export interface HttpsFront {
  port: number;
  /** How many connections were opened, trusted or not. */
  connections(): number;
  close(): Promise<void>;
}

/** A server on this machine that speaks https and hands every request on to one that speaks http. */
export async function startHttpsFront({ cert, key }: Certificate, origin: string): Promise<HttpsFront> {
  let connections = 0;
  const server = createServer({ cert, key }, (request, response) => {
    const { method, url = "", headers } = request;
    // The server behind answers to its own name.
    const ownName = { ...headers, host: new URL(origin).host };
    const behind = sendHttp(new URL(url, origin), { method, headers: ownName }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      pipeline(answer, response, () => {});
    });
    pipeline(request, behind, () => {});
  });
  server.on("connection", () => {
    connections += 1;
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
