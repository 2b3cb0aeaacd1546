import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { Certificate } from "./certificates";

export interface ConnectProxy {
  /** The value for HTTPS_PROXY. */
  url: string;
  /** The requests that it got, such as `CONNECT example.com:443`, or a request in the clear. */
  requests: { line: string; headers: IncomingHttpHeaders }[];
  /** Every byte that went through a tunnel to the other side. */
  carried(): string;
  close(): Promise<void>;
}

/**
 * A proxy on this machine. It asks no name server: every tunnel leads to the given port of this machine, or is
 * refused with the given status.
 *
 * @param certificate Makes it a proxy that is reached by https, as `localhost`.
 */
export async function startConnectProxy(
  target: { port: number } | { refuseWith: number },
  certificate?: Certificate,
): Promise<ConnectProxy> {
  const requests: ConnectProxy["requests"] = [];
  const carried: Buffer[] = [];
  const sockets = new Set<Socket>();
  const refuse: RequestListener = (request, response) => {
    requests.push({ line: `${request.method} ${request.url}`, headers: request.headers });
    response.writeHead(502).end();
  };
  const server = certificate ? createHttpsServer(certificate, refuse) : createServer(refuse);
  server.on("connect", (request, client: Socket, head: Buffer) => {
    requests.push({ line: `${request.method} ${request.url}`, headers: request.headers });
    if ("refuseWith" in target) {
      client.end(`HTTP/1.1 ${target.refuseWith} Refused\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    const upstream = connect(target.port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.write(head);
      client.on("data", (bytes: Buffer) => carried.push(bytes));
      client.pipe(upstream).pipe(client);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `${certificate ? "https://localhost" : "http://127.0.0.1"}:${(server.address() as AddressInfo).port}`,
    requests,
    carried: () => Buffer.concat(carried).toString("latin1"),
    async close() {
      for (const socket of sockets) {
        socket.destroy();
      }
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
