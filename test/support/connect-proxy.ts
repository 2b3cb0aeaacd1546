import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

export interface ConnectProxy {
  /** What HTTPS_PROXY takes. */
  url: string;
  /** What it was asked, such as `CONNECT example.com:443`, or a request in the clear. */
  requests: { line: string; headers: IncomingHttpHeaders }[];
  /** Every byte that went through a tunnel to the other side. */
  carried(): string;
  close(): Promise<void>;
}

/**
 * A proxy on this machine. It asks no name server: every tunnel leads to the given port of this machine, or is
 * refused with the given status.
 */
export async function startConnectProxy(
  target: { port: number } | { refuseWith: number },
): Promise<ConnectProxy> {
  const requests: ConnectProxy["requests"] = [];
  const carried: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    requests.push({ line: `${request.method} ${request.url}`, headers: request.headers });
    response.writeHead(502).end();
  });
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
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
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
