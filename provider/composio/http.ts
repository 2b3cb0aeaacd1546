import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import axios, { type AxiosInstance, type AxiosResponse, isAxiosError, isCancel } from "axios";
import { once } from "../once";
import { errorFromAnswer } from "./error-answer";
import { ComposioError } from "./errors";
import { redactor, redactorOfResults } from "./redact";
import { parseRetryAfter } from "./retry-after";

const { version } = require("pulumi-composio/package.json") as { version: string };

const API_PREFIX = "/api/v3";
const MAX_ANSWER_BYTES = 10 * 1024 * 1024;

export interface HttpSettings {
  /** The origin of the API, such as `https://backend.composio.dev`. */
  origin: string;
  /** The one header that proves who asks. */
  credential: { header: "x-api-key" | "x-user-api-key"; key: string };
  /** Gets what the user should know of the service, such as an announced end. */
  onNotice?: (notice: string) => void;
}

export interface ComposioRequest {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** The path below `/api/v3`. */
  path: string;
  query?: Record<string, string | number>;
  body?: object;
}

/** An answer with a 2xx status. */
export interface ComposioAnswer {
  /** Method and path, for messages. */
  request: string;
  status: number;
  /** The parsed JSON, or undefined where the body is not JSON. */
  body: unknown;
  requestId: string | undefined;
  /** The service's clock when it answered, in milliseconds since 1970. */
  serverTime: number | undefined;
  /** When the request was sent, by `performance.now()`. */
  sentAt: number;
}

/** Sends single requests to Composio's API with one credential, and makes every failure a `ComposioError`. */
export class ComposioHttp {
  readonly #axios: AxiosInstance;
  readonly #redact: (text: string) => string;
  readonly #redactResult: (text: string) => string;
  readonly #announce: (notice: string) => void;

  constructor(settings: HttpSettings) {
    this.#redact = redactor(settings.credential.key);
    this.#redactResult = redactorOfResults(settings.credential.key);
    this.#announce = once(settings.onNotice ?? (() => {}));
    this.#axios = axios.create({
      baseURL: settings.origin + API_PREFIX,
      headers: {
        "User-Agent": `pulumi-composio/${version}`,
        [settings.credential.header]: settings.credential.key,
      },
      httpAgent: new HttpAgent({ keepAlive: true }),
      httpsAgent: new HttpsAgent({ keepAlive: true }),
      // Plain http goes only to this machine. A proxy would carry the key off it.
      ...(settings.origin.startsWith("http:") && { proxy: false }),
      // A redirect could carry the key to another host.
      maxRedirects: 0,
      maxContentLength: MAX_ANSWER_BYTES,
      responseType: "text",
      transformResponse: (text: unknown) => text,
      validateStatus: () => true,
    });
  }

  /**
   * @param timeoutMs The time limit, in milliseconds.
   * @throws ComposioError on any status but 2xx, on a time-out, and when the connection fails.
   */
  async send(
    { method, path, query, body: data }: ComposioRequest,
    timeoutMs: number,
  ): Promise<ComposioAnswer> {
    const request = `${method} ${API_PREFIX}${path}`;
    const sentAt = performance.now();
    const options = { method, url: path, params: query, data };
    const response = await this.#exchange(request, sentAt, timeoutMs, options);
    this.#notice(request, response);
    const { status } = response;
    const requestId = this.#redact(headerText(response, "x-request-id") ?? "") || undefined;
    const serverTime = Date.parse(headerText(response, "date") ?? "") || undefined;
    if (status >= 200 && status < 300) {
      // What is read from it becomes the state of a resource, which never holds a key.
      const body = parseJson(this.#redactResult(response.data));
      return { request, status, body, requestId, serverTime, sentAt };
    }
    const retryAfterMs = parseRetryAfter(headerText(response, "retry-after"), serverTime ?? Date.now());
    const body = parseJson(this.#redact(response.data));
    throw errorFromAnswer(request, body, { status, requestId, retryAfterMs, sentAt });
  }

  async #exchange(
    request: string,
    sentAt: number,
    timeoutMs: number,
    options: { method: string; url: string; params: object | undefined; data: object | undefined },
  ): Promise<AxiosResponse<string>> {
    try {
      // Axios' own timeout starts anew with each byte; this one ends the whole exchange.
      return await this.#axios.request<string>({ ...options, signal: AbortSignal.timeout(timeoutMs) });
    } catch (error) {
      if (isCancel(error)) {
        const reason = `no answer within ${timeoutMs / 1000} s`;
        throw new ComposioError({ kind: "timeout", request, reason, sentAt });
      }
      if (isAxiosError(error) && error.message.startsWith("maxContentLength")) {
        throw new ComposioError({ kind: "oversized", request, reason: "the answer is over 10 MB", sentAt });
      }
      if (isAxiosError(error)) {
        const { code: socketCode } = error;
        const reason = `no answer, ${this.#redact(error.message || String(socketCode))}`;
        throw new ComposioError({ kind: "network", request, reason, socketCode, sentAt });
      }
      throw error;
    }
  }

  /** Passes on, once a run, that the service announces an end. */
  #notice(request: string, response: AxiosResponse): void {
    const names = ["deprecation", "sunset", "link"] as const;
    const headers = names.flatMap((name) => headerText(response, name)?.replace(/^/, `${name}: `) ?? []);
    if (headerText(response, "deprecation") ?? headerText(response, "sunset")) {
      this.#announce(`Composio announces an end of ${request} (${this.#redact(headers.join(", "))})`);
    }
  }
}

function headerText(response: AxiosResponse, name: string): string | undefined {
  const value: unknown = response.headers[name];
  return typeof value === "string" ? value : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
