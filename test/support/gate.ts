import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { forward } from "./forward";

/** Stands before a server on this machine. What was asked is done at once, and its answer waits at the gate. */
export interface Gate {
  /** Hands what is asked at the address that it gives on to `target`. */
  before(target: string): string;
  /** Lets the answers through that wait, and all that come. */
  open(): void;
  close(): Promise<void>;
}

/** @param keeps Whether the answer to a request waits. */
export async function startGate(keeps: (request: IncomingMessage) => boolean): Promise<Gate> {
  let target = "";
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const { status, headers, body } = await forward(request, target);
    if (keeps(request)) {
      await opened;
    }
    response.writeHead(status, headers).end(body);
  };
  const server = createServer((request, response) => {
    pass(request, response).catch(() => request.destroy());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    before(url) {
      target = url;
      return `http://127.0.0.1:${port}`;
    },
    open,
    async close() {
      open();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
