import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import axios, { type AxiosInstance, type AxiosResponse, isAxiosError, isCancel } from "axios";
import { ComposioError, errorFromAnswer } from "./errors";
import { redact } from "./redact";

const { version } = require("pulumi-composio/package.json") as { version: string };

const API_PREFIX = "/api/v3";
const MAX_ANSWER_BYTES = 10 * 1024 * 1024;

export interface ClientSettings {
  /** The origin of the API, such as `https://backend.composio.dev`. */
  origin: string;
  /** The one header that proves who asks. */
  credential: { header: "x-api-key" | "x-user-api-key"; key: string };
  /** The time limit of one request, in milliseconds. */
  timeoutMs: number;
}

export interface ComposioRequest {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** The path below `/api/v3`. */
  path: string;
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
}

/** Sends requests to Composio's API with one credential, and makes every failure a `ComposioError`. */
export class ComposioClient {
  readonly origin: string;
  readonly #http: AxiosInstance;
  readonly #settings: ClientSettings;

  constructor(settings: ClientSettings) {
    this.origin = settings.origin;
    this.#settings = settings;
    this.#http = axios.create({
      baseURL: settings.origin + API_PREFIX,
      headers: {
        "User-Agent": `pulumi-composio/${version}`,
        [settings.credential.header]: settings.credential.key,
      },
      httpAgent: new HttpAgent({ keepAlive: true }),
      httpsAgent: new HttpsAgent({ keepAlive: true }),
      // A redirect could carry the key to another host.
      maxRedirects: 0,
      maxContentLength: MAX_ANSWER_BYTES,
      responseType: "text",
      transformResponse: (text: unknown) => text,
      validateStatus: () => true,
    });
  }

  /**
   * @throws ComposioError on any status but 2xx, on a time-out, and when the connection fails.
   */
  async send({ method, path, body }: ComposioRequest): Promise<ComposioAnswer> {
    const request = `${method} ${API_PREFIX}${path}`;
    const response = await this.#exchange(request, { method, url: path, data: body });
    const requestId = headerText(response, "x-request-id");
    if (response.status >= 200 && response.status < 300) {
      return { request, status: response.status, body: parseJson(response.data), requestId };
    }
    throw errorFromAnswer(request, response.status, parseJson(this.#redact(response.data)), requestId);
  }

  async #exchange(
    request: string,
    options: { method: string; url: string; data: object | undefined },
  ): Promise<AxiosResponse<string>> {
    const { timeoutMs } = this.#settings;
    try {
      // Axios' own timeout starts anew with each byte; this one ends the whole exchange.
      return await this.#http.request<string>({ ...options, signal: AbortSignal.timeout(timeoutMs) });
    } catch (error) {
      if (isCancel(error)) {
        throw new ComposioError({
          kind: "timeout",
          request,
          reason: `no answer within ${timeoutMs / 1000} s`,
        });
      }
      if (isAxiosError(error)) {
        const { code } = error;
        const reason = `no answer, ${this.#redact(error.message || String(code))}`;
        throw new ComposioError({ kind: "network", request, reason, code });
      }
      throw error;
    }
  }

  #redact(text: string): string {
    return redact(text, this.#settings.credential.key);
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
