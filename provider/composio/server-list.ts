import type { ComposioClient } from "./client";
import { ComposioError } from "./errors";
import type { ComposioAnswer } from "./http";
import type { ServerPage } from "./read-round";
import { type ListedServer, type McpServerObject, readPage, readServer } from "./server-object";
import type { TimeBudget } from "./time-budget";

const PAGE_SIZE = 100;
/** Ends a list that never does. */
const MAX_PAGES = 1_000;

/** What a list of servers is narrowed down to. */
export interface McpServerFilter {
  /** A part of the name, whatever its case. */
  name?: string;
  /** Slugs of toolkits, joined by commas. A server that has one of them matches. */
  toolkits?: string;
  /** Ids of auth configs, joined by commas. A server that has one of them matches. */
  auth_config_ids?: string;
}

/** What is known of a name: the server that has it, and the service's clock when it was looked up. */
export interface NameLookup {
  server: McpServerObject | undefined;
  serverTime: number;
}

/** The list of servers, the oldest first: in this order a server that is created meanwhile moves no page. */
export class ServerList {
  readonly #client: ComposioClient;

  constructor(client: ComposioClient) {
    this.#client = client;
  }

  /** A page of all servers. What cannot be read is left out. */
  page(number: number): Promise<ServerPage> {
    return this.#page({}, number, this.#client.newBudget(), (answer, items, totalPages) => ({
      servers: items.flatMap((item) => this.#readIfPossible(answer, item) ?? []),
      totalPages,
    }));
  }

  /** Looks through all pages of the list for the server with exactly this name. */
  async findByName(name: string, budget = this.#client.newBudget()): Promise<NameLookup> {
    const pages = this.#pages({ name }, budget, (answer, items) => {
      const item = items.find((candidate) => candidate.name === name);
      return {
        server: item && this.#read(answer, item),
        serverTime: answer.serverTime ?? Date.now(),
      };
    });
    let last: NameLookup = { server: undefined, serverTime: Date.now() };
    for await (const lookup of pages) {
      last = lookup;
      if (lookup.server) {
        break;
      }
    }
    return last;
  }

  /** All servers that match. */
  async all(filter: McpServerFilter = {}): Promise<McpServerObject[]> {
    const servers = new Map<string, McpServerObject>();
    const pages = this.#pages(filter, this.#client.newBudget(), (answer, items) =>
      items.map((item) => this.#read(answer, item)),
    );
    for await (const page of pages) {
      // What is deleted meanwhile moves the pages, and a server may come twice.
      for (const server of page) servers.set(server.id, server);
    }
    return [...servers.values()];
  }

  /** Gives what `take` makes of the items of each page. */
  async *#pages<T>(
    filter: McpServerFilter,
    budget: TimeBudget,
    take: (answer: ComposioAnswer, items: ListedServer[]) => T,
  ): AsyncGenerator<T, void> {
    for (let number = 1, isLast = false; !isLast; number++) {
      const page = await this.#page(filter, number, budget, (answer, items, totalPages) => ({
        taken: take(answer, items),
        isLast: number >= totalPages,
      }));
      yield page.taken;
      isLast = page.isLast;
    }
  }

  /** Gives what `take` makes of a page. Nothing that is deleted is among its items. */
  #page<T>(
    filter: McpServerFilter,
    number: number,
    budget: TimeBudget,
    take: (answer: ComposioAnswer, items: ListedServer[], totalPages: number) => T,
  ): Promise<T> {
    const order = { order_by: "created_at", order_direction: "asc" };
    const query = { ...filter, ...order, limit: PAGE_SIZE, page_no: number };
    const request = { method: "GET", path: "/mcp/servers", query } as const;
    return this.#client.send(
      request,
      (answer) => {
        const { items, total_pages } = readPage(answer);
        const existing = items.filter(({ deleted }) => !deleted);
        // Nothing follows an empty page, however many pages are announced.
        return take(answer, existing, items.length === 0 ? number - 1 : Math.min(total_pages, MAX_PAGES));
      },
      budget,
    );
  }

  #readIfPossible(answer: ComposioAnswer, item: ListedServer): McpServerObject | undefined {
    try {
      return this.#read(answer, item);
    } catch (error) {
      if (error instanceof ComposioError) {
        return undefined;
      }
      throw error;
    }
  }

  #read(answer: ComposioAnswer, item: ListedServer): McpServerObject {
    return readServer(answer, this.#client.origin, item);
  }
}
