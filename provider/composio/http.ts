import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import axios, { type AxiosInstance, type AxiosResponse } from "axios";
import { hidden } from "../core/hiding";
import { parseJson } from "../core/parse-json";
import { redactor, redactorOfResults } from "../core/redact/redactor";
import { firstAlone } from "../core/repeated-warnings";
import { sanitizedExcerpt } from "../core/sanitize";
import { isStopping } from "../core/stopping";
import { now, wallTime, withTimeLimit } from "../core/time";
import { version as packageVersion } from "../core/version";
import { connectionFailure } from "./connection-failure";
import { errorFromAnswer } from "./error-answer";
import { ComposioError } from "./errors";
import { type Credentials, credentialOf, type KeyOwner, keysOf } from "./keys";
import { parseRetryAfter } from "./retry-after";
import { type ServiceClock, serverTimeOf, serviceClockOf } from "./service-clock";

const API_PREFIX = "/api";
const MAX_ANSWER_BYTES = 10 * 1024 * 1024;

export interface HttpSettings extends Credentials {
  /** The origin of the API, such as `https://backend.composio.dev`. */
  origin: string;
  /** Gets what the user should know of the service, such as an announced end. */
  onWarning?: (warning: string) => void;
}

export interface ComposioRequest {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** The version of the API. Default: `v3`. */
  version?: "v3" | "v3.1";
  /** The path below the version. */
  path: string;
  query?: Record<string, string | number | boolean>;
  body?: object;
  /** Whether a POST means the same when it arrives twice. Other methods always do. */
  isRepeatable?: boolean;
  /** Whose key proves who asks. Default: the project's. */
  key?: KeyOwner;
  /** The successor of this part of the API, as Composio names it, such as `sessions as the successor of MCP servers`. */
  successor?: string | undefined;
}

/** An answer with a 2xx status. */
export interface ComposioAnswer {
  /** Method and path, for messages. */
  request: string;
  /** Whose key the request had. */
  key?: KeyOwner;
  status: number;
  /** The parsed JSON, or undefined where the body is not JSON. */
  body: unknown;
  requestId: string | undefined;
  /** How long the text of the body is, as it is after it was unpacked. */
  length: number;
  /** The service's clock, as far as the answer says it. */
  clock: ServiceClock | undefined;
  /** When the request was sent, by `now()`. */
  sentAt: number;
  /** The same of the first attempt at it that may have arrived. */
  firstSentAt: number;
}

/** Sends single requests to Composio's API, each with one key, and makes every failure a `ComposioError`. */
export class ComposioHttp {
  readonly #origin: string;
  readonly #credentials: Credentials;
  readonly #axios: AxiosInstance;
  readonly #redact: (text: string) => string;
  readonly #redactResult: (text: string) => Promise<string>;
  readonly #announce: (warning: string) => void;

  constructor(settings: HttpSettings) {
    this.#origin = settings.origin;
    this.#credentials = settings;
    this.#redact = redactor(keysOf(settings));
    this.#redactResult = redactorOfResults(keysOf(settings));
    this.#announce = firstAlone(settings.onWarning ?? (() => {}));
    this.#axios = axios.create({
      baseURL: settings.origin + API_PREFIX,
      // What is decided by an answer is not decided by what was there a while ago.
      headers: { "User-Agent": `pulumi-composio/${packageVersion}`, "Cache-Control": "no-cache" },
      httpAgent: new HttpAgent({ keepAlive: true }),
      // Said here, so that NODE_TLS_REJECT_UNAUTHORIZED=0 does not switch it off. It holds for what a proxy carries too.
      httpsAgent: new HttpsAgent({ keepAlive: true, rejectUnauthorized: true }),
      // Plain http goes only to this machine. A proxy would carry the key off it.
      ...(settings.origin.startsWith("http:") && { proxy: false }),
      // A redirect could carry the key to another host.
      maxRedirects: 0,
      maxContentLength: MAX_ANSWER_BYTES,
      responseType: "stream",
      validateStatus: () => true,
    });
  }

  /**
   * @param timeoutMs The time limit, in milliseconds; 0 where the time was over before.
   * @throws ComposioError on any status but 2xx, on a time-out, when the connection fails, and of what would change
   * something while the process is being stopped.
   * @throws MissingKeyError where the key that the request needs is not configured.
   */
  async send(
    { method, version = "v3", path, query, body: data, key: owner = "project", successor }: ComposioRequest,
    timeoutMs: number,
  ): Promise<ComposioAnswer> {
    const { header, key } = credentialOf(owner, this.#credentials);
    const url = `/${version}${path}`;
    const request = this.#redact(`${method} ${API_PREFIX}${url}`);
    if (timeoutMs <= 0 || (method !== "GET" && isStopping())) {
      const why = timeoutMs <= 0 ? "the time of this operation is over" : "the provider is being stopped";
      throw new ComposioError({ kind: "unsent", request, reason: `not sent, as ${why}` });
    }
    const sentAt = now();
    const options = { method, url, params: query, data, headers: { [header]: key } };
    // Axios' own timeout starts anew with each byte; this one ends the whole exchange.
    const { arrivedAt, ...response } = await withTimeLimit(timeoutMs, (signal) =>
      this.#exchange(request, { sentAt, timeoutMs, signal }, options),
    );
    this.#warnOfHeaders(request, response);
    const { status } = response;
    const requestId = this.#safe(headerText(response, "x-request-id") ?? "") || undefined;
    const timeHeaders = { date: headerText(response, "date"), age: headerText(response, "age") };
    if (status >= 200 && status < 300) {
      // What is read from it becomes the state of a resource, which never holds a key.
      const body = parseJson(await this.#redactResult(response.data));
      const { length } = response.data;
      const clock = serviceClockOf(timeHeaders, sentAt, arrivedAt);
      return { request, key: owner, status, body, requestId, length, clock, sentAt, firstSentAt: sentAt };
    }
    const serverTime = serverTimeOf(timeHeaders) ?? wallTime();
    const retryAfterMs = parseRetryAfter(headerText(response, "retry-after"), serverTime);
    const body = parseJson(response.data);
    const announcement = this.#announcementOf(response);
    const details = { status, requestId, retryAfterMs, announcement, sentAt, key: owner, successor };
    throw errorFromAnswer(request, body, details, (said) => this.#safe(said));
  }

  async #exchange(
    request: string,
    { sentAt, timeoutMs, signal }: { sentAt: number; timeoutMs: number; signal: AbortSignal },
    options: {
      method: string;
      url: string;
      params: object | undefined;
      data: object | undefined;
      headers: Record<string, string>;
    },
  ): Promise<AxiosResponse<string> & { arrivedAt: number }> {
    let status: number | undefined;
    try {
      // Without a body there is no type of one, which axios would make up.
      const headers = { ...options.headers, ...(options.data === undefined && { "Content-Type": false }) };
      const response = await this.#axios.request<Readable>({ ...options, headers, signal });
      // A create whose answer begins with 201 was carried out, whatever becomes of the rest.
      status = response.status;
      const arrivedAt = now();
      return { ...response, data: await text(response.data), arrivedAt };
    } catch (error) {
      const cause = this.#causeOf(error);
      if (signal.aborted) {
        const reason = `no answer within ${timeoutMs / 1000} s`;
        throw new ComposioError({ kind: "timeout", request, status, reason, sentAt }, { cause });
      }
      if (cause.message.startsWith("maxContentLength")) {
        const reason = "the answer is over 10 MB";
        throw new ComposioError({ kind: "oversized", request, status, reason, sentAt }, { cause });
      }
      const failure = connectionFailure(error, this.#origin);
      if (failure) {
        const reason = this.#safe(failure.reason);
        throw new ComposioError({ ...failure, request, status, reason, sentAt }, { cause });
      }
      throw error;
    }
  }

  /** An error of axios or of Node without the request that it holds, which has the key in it, or a proxy's password. */
  #causeOf(error: unknown): Error {
    const { name, message, code } = error as Error & { code?: string };
    return Object.assign(new Error(this.#safe(message)), { name, code });
  }

  /** Passes on, once a run, that the service announces an end. */
  #warnOfHeaders(request: string, response: AxiosResponse): void {
    if (headerText(response, "deprecation") ?? headerText(response, "sunset")) {
      this.#announce(`Composio announces an end of ${request} (${this.#announcementOf(response)})`);
    }
  }

  /** The headers by which a service announces the end of an API. */
  #announcementOf(response: AxiosResponse): string {
    const names = ["deprecation", "sunset", "link"] as const;
    const headers = names.flatMap((name) => headerText(response, name)?.replace(/^/, `${name}: `) ?? []);
    return this.#safe(headers.join(", "));
  }

  /** A text of the service for a message: its beginning, without keys and secrets, and sanitized. */
  #safe(text: string): string {
    return sanitizedExcerpt(text, (part) => hidden(this.#redact(part)));
  }
}

function headerText(response: AxiosResponse, name: string): string | undefined {
  const value: unknown = response.headers[name];
  return typeof value === "string" ? value : undefined;
}
