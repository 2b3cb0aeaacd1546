import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { USER_AGENT } from "./client";

/** One request as a client sees it, whether or not it ends well. */
export interface Exchange {
  /** Null when no answer arrived. */
  status: number | null;
  headers: IncomingHttpHeaders;
  /** As much as arrived. */
  text: string;
  /** The code of what went wrong on the connection, or `GAVE_UP`. */
  error: string | null;
}

/** How long a client waits. */
export interface Patience {
  /** When the client gives up. */
  timeoutMs?: number;
  /** How many characters of a text the client has to have before it gives up, whatever the time. */
  givesUpAfter?: number;
}

interface ExchangeOptions extends Patience {
  body?: unknown;
  /** Unlike those of fetch, with any `Host`. */
  headers?: Record<string, string>;
}

/** One request on a connection of its own. Faults show in the result and throw nothing. */
export async function exchange(
  method: string,
  url: string,
  { body, headers = {}, timeoutMs = 10_000, givesUpAfter = Number.POSITIVE_INFINITY }: ExchangeOptions = {},
): Promise<Exchange> {
  const givingUp = new AbortController();
  const limit = setTimeout(() => givingUp.abort(), timeoutMs);
  const result: Exchange = { status: null, headers: {}, text: "", error: null };
  try {
    const response = await send(method, url, { body, headers }, givingUp.signal);
    result.status = response.statusCode ?? null;
    result.headers = response.headers;
    for await (const chunk of response.setEncoding("utf8")) {
      result.text += chunk;
      if (result.text.length >= givesUpAfter) {
        givingUp.abort();
      }
    }
  } catch (error) {
    result.error = givingUp.signal.aborted
      ? "GAVE_UP"
      : ((error as NodeJS.ErrnoException).code ?? String(error));
  } finally {
    clearTimeout(limit);
  }
  return result;
}

function send(
  method: string,
  url: string,
  { body, headers }: ExchangeOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const all = {
    "user-agent": USER_AGENT,
    "x-api-key": "ak_test",
    ...(body !== undefined && { "content-type": "application/json" }),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    request(url, { method, headers: all, signal, agent: false })
      .on("response", resolve)
      .on("error", reject)
      .end(body === undefined ? undefined : JSON.stringify(body));
  });
}
