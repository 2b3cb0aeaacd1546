import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { forward } from "./forward";

/** Stands before a server on this machine, and counts the requests that are under way at once. */
export interface CountingProxy {
  origin: string;
  /** The most requests that were under way at once, since the start or the last `restart()`. */
  peak(): number;
  restart(): void;
  close(): Promise<void>;
}

export async function startCountingProxy(target: string): Promise<CountingProxy> {
  let underWay = 0;
  let peak = 0;
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    peak = Math.max(peak, ++underWay);
    const { status, headers, body } = await forward(request, target);
    // Before the end of the answer leaves: the client may send its next request as soon as it has that.
    underWay--;
    response.writeHead(status, headers).end(body);
  };
  const server = createServer((request, response) => {
    pass(request, response).catch(() => request.destroy());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    peak: () => peak,
    restart() {
      peak = underWay;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
