import { setTimeout as sleep } from "node:timers/promises";
import type { Settings } from "./settings";

const TIMEOUT_MS = 60_000;
const MAX_PAUSE_SECONDS = 60;
const MAX_PAGES = 100;

export interface Request {
  query?: Record<string, string>;
  body?: object;
  /** Default: `v3`. */
  version?: "v3" | "v3.1";
}

/** What the service has answered, whatever it is. */
export class Answer {
  constructor(
    readonly request: string,
    readonly status: number,
    readonly body: unknown,
  ) {}

  get isSuccess(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  /** The value at a path such as `error.slug`, undefined where there is none. */
  at(path: string): unknown {
    return path
      .split(".")
      .reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], this.body);
  }

  /** @throws Error unless it succeeded. */
  orFail(): this {
    if (!this.isSuccess) {
      throw new Error(`${this.request} answered ${this.status}: ${this.at("error.message") ?? "no message"}`);
    }
    return this;
  }
}

/** Asks the API without the provider, so that a mistake of the one does not hide in the other. */
export class Api {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Sends a request once, and again where too many were sent. */
  async ask(method: string, path: string, request: Request = {}): Promise<Answer> {
    const { query = {}, body, version = "v3" } = request;
    const { baseUrl, apiKey } = this.#settings;
    const url = new URL(`/api/${version}${path}`, baseUrl);
    url.search = new URLSearchParams(query).toString();
    const response = await fetch(url, {
      method,
      headers: {
        "User-Agent": "pulumi-composio-acceptance",
        "x-api-key": apiKey,
        ...(body && { "Content-Type": "application/json" }),
      },
      ...(body && { body: JSON.stringify(body) }),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    if (response.status === 429) {
      const seconds = Number(response.headers.get("retry-after") ?? 1) || 1;
      await sleep(Math.min(seconds, MAX_PAUSE_SECONDS) * 1000);
      return this.ask(method, path, request);
    }
    return new Answer(`${method} ${url.pathname}`, response.status, parsed(text));
  }

  /** All items of a list, of all its pages, by cursor or by number. */
  async list(path: string, { query = {}, ...request }: Request = {}): Promise<Record<string, unknown>[]> {
    const items: Record<string, unknown>[] = [];
    let more: Record<string, string> | undefined = {};
    for (let page = 1; more && page <= MAX_PAGES; page++) {
      const answer: Answer = (
        await this.ask("GET", path, { ...request, query: { ...query, ...more } })
      ).orFail();
      items.push(...([answer.at("items") ?? []].flat() as Record<string, unknown>[]));
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
