import type { IncomingMessage, ServerResponse } from "node:http";
import { forward } from "./forward";
import { listen } from "./http-server";

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
  const server = await listen((request, response) => {
    pass(request, response).catch(() => request.destroy());
  });
  return {
    ...server,
    peak: () => peak,
    restart() {
      peak = underWay;
    },
  };
}
