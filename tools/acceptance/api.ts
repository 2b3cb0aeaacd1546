import { setTimeout as sleep } from "node:timers/promises";
import { Answer } from "./answer";
import type { Settings } from "./settings";

const TIMEOUT_MS = 60_000;
const MAX_PAUSE_SECONDS = 60;
const MAX_ATTEMPTS = 5;
const MAX_PAGES = 100;

export interface Request {
  query?: Record<string, string>;
  body?: object;
  /** Default: `v3`. */
  version?: "v3" | "v3.1";
  /** Whose key it takes. Default: the project's. */
  key?: "organization";
}

type ApiSettings = Pick<Settings, "apiKey" | "organizationApiKey" | "baseUrl">;

/** Asks the API without the provider, so that a mistake of the one does not hide in the other. */
export class Api {
  readonly #settings: ApiSettings;
  readonly #interruption: AbortSignal | undefined;

  /** @param interruption Ends pauses and reads, and lets no request begin. A write is waited for: only its answer has the id. */
  constructor(settings: ApiSettings, interruption?: AbortSignal) {
    this.#settings = settings;
    this.#interruption = interruption;
  }

  /**
   * Sends a request once, and some times more where too many were sent.
   *
   * @throws Error when there is no answer but that, and when it is interrupted.
   */
  async ask(method: string, path: string, request: Request = {}): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const { answer, retryAfter } = await this.#send(method, path, request);
      if (answer.status !== 429) {
        return answer;
      }
      if (attempt === MAX_ATTEMPTS) {
        throw new Error(`${answer.request} answered 429, ${MAX_ATTEMPTS} times`);
      }
      await sleep(pauseMs(retryAfter), undefined, {
        ...(this.#interruption && { signal: this.#interruption }),
      });
    }
  }

  async #send(method: string, path: string, request: Request) {
    this.#interruption?.throwIfAborted();
    const { query = {}, body, version = "v3", key } = request;
    const { baseUrl } = this.#settings;
    const url = new URL(`/api/${version}${path}`, baseUrl);
    url.search = new URLSearchParams(query).toString();
    const response = await fetch(url, {
      method,
      headers: {
        "User-Agent": "pulumi-composio-acceptance",
        ...this.#credential(key),
        ...(body && { "Content-Type": "application/json" }),
      },
      ...(body && { body: JSON.stringify(body) }),
      redirect: "error",
      signal: this.#signalOf(method),
    });
    const answer = new Answer(`${method} ${url.pathname}`, response.status, parsed(await response.text()));
    return { answer, retryAfter: response.headers.get("retry-after") };
  }

  /** The same API with the key of another project. */
  withKey(apiKey: string): Api {
    return new Api({ ...this.#settings, apiKey }, this.#interruption);
  }

  /** Whether projects can be asked for. */
  get hasOrganization(): boolean {
    return this.#settings.organizationApiKey !== undefined;
  }

  #credential(key: Request["key"]): Record<string, string> {
    const { apiKey, organizationApiKey } = this.#settings;
    if (key !== "organization") {
      return { "x-api-key": apiKey };
    }
    if (organizationApiKey === undefined) {
      throw new Error("COMPOSIO_ORGANIZATION_API_KEY is not set");
    }
    return { "x-org-api-key": organizationApiKey };
  }

  #signalOf(method: string): AbortSignal {
    const limit = new AbortController();
    // Not `AbortSignal.timeout`: Node forgets one of which only `AbortSignal.any` knows, and the time never ends.
    setTimeout(() => limit.abort(new Error(`no answer within ${TIMEOUT_MS / 1000} s`)), TIMEOUT_MS).unref();
    return this.#interruption && method === "GET"
      ? AbortSignal.any([limit.signal, this.#interruption])
      : limit.signal;
  }

  /** All items of a list, of all its pages, by cursor or by number. */
  async list(path: string, { query = {}, ...request }: Request = {}): Promise<Record<string, unknown>[]> {
    const items: Record<string, unknown>[] = [];
    let more: Record<string, string> | undefined = {};
    for (let page = 1; more && page <= MAX_PAGES; page++) {
      const answer: Answer = (
        await this.ask("GET", path, { ...request, query: { ...query, ...more } })
      ).orFail();
      items.push(...answer.list(request.key === "organization" ? "data" : "items"));
      more = nextOf(answer, page);
    }
    return items;
  }
}

function nextOf(answer: Answer, page: number): Record<string, string> | undefined {
  const cursor = answer.at("next_cursor");
  if (typeof cursor === "string" && cursor !== "") {
    return { cursor };
  }
  const isNumbered = cursor === undefined && Number(answer.at("total_pages")) > page;
  return isNumbered ? { page_no: String(page + 1) } : undefined;
}

/** A second where the service says no number. */
function pauseMs(retryAfter: string | null): number {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), MAX_PAUSE_SECONDS) * 1000 : 1000;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
