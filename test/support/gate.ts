import type { IncomingMessage } from "node:http";
import { listenBefore } from "./forward";

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
  const server = await listenBefore(
    () => target,
    async (request, { status, headers, body }, response) => {
      if (keeps(request)) {
        await opened;
      }
      response.writeHead(status, headers).end(body);
    },
  );
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
