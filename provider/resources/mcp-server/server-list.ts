import type { ComposioClient } from "../../composio/client";
import type { CursorList } from "../../composio/cursor-list";
import { ComposioError } from "../../composio/errors";
import type { ComposioAnswer } from "../../composio/http";
import { ListLimit, MAX_PAGES } from "../../composio/list-limit";
import type { ServiceClock } from "../../composio/service-clock";
import { readSteadily, type Walk } from "../../composio/steady-list";
import type { TimeBudget } from "../../composio/time-budget";
import { wrongAnswer } from "../../composio/wrong-answer";
import type { ServerPage } from "./read-batch";
import { type McpServerObject, readPage } from "./server-object";

const PAGE_SIZE = 100;
/** The successor of servers, as Composio names it, which may withdraw them. */
export const SUCCESSOR = "sessions as the successor of MCP servers";

/** The filter of a list of servers. */
export interface McpServerFilter {
  /** A part of the name, whatever its case. */
  name?: string;
  /** Slugs of toolkits, joined by commas. A server that has one of them matches. */
  toolkits?: string;
  /** Ids of auth configs, joined by commas. A server that has one of them matches. */
  auth_config_ids?: string;
}

/** A page, with the answer that it came in. */
type Page = ReturnType<typeof readPage> & { answer: ComposioAnswer };

/** The list of servers, the oldest first: in this order a server that is created meanwhile moves no page. */
export class ServerList {
  readonly #client: ComposioClient;

  constructor(client: ComposioClient) {
    this.#client = client;
  }

  /** A page of all servers. What cannot be read is left out. */
  async page(number: number): Promise<ServerPage> {
    const {
      servers,
      length,
      totalPages = Number.POSITIVE_INFINITY,
    } = await this.#page({}, number, this.#client.newBudget());
    // Nothing follows an empty page, however many pages are announced.
    return { servers, totalPages: length === 0 ? number - 1 : totalPages };
  }

  /**
   * Looks through the pages of the list for the server with exactly this name.
   *
   * @throws ComposioError when a page cannot be had, when the list does not advance, and when the server is not found
   * in a list of which something cannot be read, or that goes on changing.
   */
  async findByName(name: string): Promise<McpServerObject | undefined> {
    const isIt = (server: McpServerObject) => server.name === name;
    const { items, isWhole } = await readSteadily(() => this.#walk({ name }, this.#client.newBudget(), isIt));
    const server = items.find(isIt);
    if (!server && !isWhole) {
      const request = "GET /api/v3/mcp/servers";
      const reason = "the list has items that cannot be read, or goes on changing";
      throw new ComposioError({ kind: "incomplete", request, reason });
    }
    return server;
  }

  /**
   * All servers that match, and whether none is left out.
   *
   * @throws ComposioError when a page cannot be had, or when the list does not advance.
   */
  all(filter: McpServerFilter = {}, budget?: TimeBudget): Promise<CursorList<McpServerObject>> {
    return readSteadily(() => this.#walk(filter, budget ?? this.#client.newBudget()));
  }

  /**
   * Reads the pages once.
   *
   * @param isEnough Whether nothing more is wanted than this server.
   */
  async #walk(
    filter: McpServerFilter,
    budget: TimeBudget,
    isEnough: (server: McpServerObject) => boolean = () => false,
  ): Promise<Walk<CursorList<McpServerObject>>> {
    const found = new Map<string, McpServerObject>();
    const lengths = new Set<number | undefined>();
    let isWhole = true;
    let clock: ServiceClock | undefined;
    for await (const { servers, isReadable, totalPages, answer } of this.#pages(filter, budget)) {
      // What is deleted meanwhile moves the pages, and a server may come twice.
      for (const server of servers) {
        found.set(server.id, server);
      }
      lengths.add(totalPages);
      isWhole &&= isReadable;
      ({ clock } = answer);
      if (servers.some(isEnough)) {
        return asWalk({ isSteady: true, isOfSeveral: false });
      }
    }
    return asWalk({ isSteady: lengths.size <= 1, isOfSeveral: found.size > 0 && !lengths.has(1) });

    function asWalk(more: { isSteady: boolean; isOfSeveral: boolean }) {
      return { list: { items: [...found.values()], isWhole, clock }, keys: [...found.keys()], ...more };
    }
  }

  /** Gives the pages in their order. A list that says not how long it is ends where it is empty or repeats itself. */
  async *#pages(filter: McpServerFilter, budget: TimeBudget): AsyncGenerator<Page, void> {
    const limit = new ListLimit(budget);
    const seen = new Set<string>();
    for (let number = 1; ; number++) {
      const page = await this.#page(filter, number, budget);
      const { servers, length, totalPages, answer } = page;
      const hasNews = servers.some(({ id }) => !seen.has(id));
      if (!hasNews && number > 1 && totalPages === undefined) {
        return;
      }
      if ((!hasNews && servers.length > 0) || number > MAX_PAGES) {
        const what = `its page ${number} repeats what was there before, or it never ends`;
        throw wrongAnswer(answer, `the list does not advance: ${what}`);
      }
      if (length === 0 && number < (totalPages ?? 0)) {
        throw wrongAnswer(answer, `page ${number} of the list is empty, of ${totalPages}`);
      }
      yield page;
      if (length === 0 || number >= (totalPages ?? Number.POSITIVE_INFINITY)) {
        return;
      }
      limit.assertMayGoOn(answer);
      for (const { id } of servers) {
        seen.add(id);
      }
    }
  }

  #page(filter: McpServerFilter, number: number, budget: TimeBudget): Promise<Page> {
    const order = { order_by: "created_at", order_direction: "asc" };
    const query = { ...filter, ...order, limit: PAGE_SIZE, page_no: number };
    const request = { method: "GET", path: "/mcp/servers", query, successor: SUCCESSOR } as const;
    return this.#client.send(
      request,
      (answer) => ({ ...readPage(answer, this.#client.origin), answer }),
      budget,
    );
  }
}
