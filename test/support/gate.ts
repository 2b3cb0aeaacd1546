import type { IncomingMessage, ServerResponse } from "node:http";
import { forward } from "./forward";
import { listen } from "./http-server";

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
  const server = await listen((request, response) => {
    pass(request, response).catch(() => request.destroy());
  });
  return {
    before(url) {
      target = url;
      return server.origin;
    },
    open,
    async close() {
      open();
      await server.close();
    },
  };
}
