import { UserError } from "../user-error";
import { z } from "../zod";
import type { ComposioClient } from "./client";
import { ComposioError, IncompleteCreateError } from "./errors";
import type { ComposioAnswer } from "./http";
import { parse } from "./parse";
import { ReadRound, type ReadSource, type ServerPage } from "./read-round";
import { type ListedServer, type McpServerObject, readDeleted, readPage, readServer } from "./server-object";
import type { TimeBudget } from "./time-budget";

const PAGE_SIZE = 100;
/** Ends a list that never does. */
const MAX_PAGES = 1_000;

/** A UUID by the documentation. It must not change the path that a request goes to. */
const ID = /^[A-Za-z0-9_-]{8,}$/;

const createdSchema = z.object({ id: z.string().regex(ID) });

/** The fields that a request may set. */
export interface McpServerFields {
  name?: string;
  auth_config_ids?: string[];
  no_auth_apps?: string[];
  toolkits?: string[];
  allowed_tools?: string[];
  managed_auth_via_composio?: boolean;
}

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

/** The endpoints of MCP servers. Each call but a look-up by name is one request, sent again where that is safe. */
export class McpServers implements ReadSource {
  /** The servers that this process has created or adopted, and not deleted since. */
  readonly ownedIds = new Set<string>();
  readonly #client: ComposioClient;
  #round = new ReadRound(this);

  constructor(client: ComposioClient) {
    this.#client = client;
  }

  /** The time that several requests for one thing may share. */
  newBudget(): TimeBudget {
    return this.#client.newBudget();
  }

  /**
   * Creates a server. A request that may have been carried out is not repeated.
   *
   * @throws IncompleteCreateError when the server exists but the answers do not describe it.
   */
  create(fields: McpServerFields, budget?: TimeBudget): Promise<McpServerObject> {
    const { toolkits, no_auth_apps, ...common } = fields;
    if (toolkits?.length) {
      return this.#write(() => this.#createCustom({ ...common, toolkits }, budget));
    }
    const body = { ...common, ...(no_auth_apps && { no_auth_apps }) };
    const request = { method: "POST", path: "/mcp/servers", body } as const;
    return this.#write(() => this.#client.send(request, (answer) => this.#readCreated(answer), budget));
  }

  /**
   * As `find`, for one of many servers: where that saves requests, pages of the list answer.
   *
   * @returns Undefined when there is no such server, or no longer.
   */
  async read(id: string): Promise<McpServerObject | undefined> {
    assertId(id);
    return this.#round.read(id);
  }

  /** @returns Undefined when there is no such server, or no longer. */
  async find(id: string, budget?: TimeBudget): Promise<McpServerObject | undefined> {
    return undefinedIfGone(() => this.#get(id, budget));
  }

  /** A page of the list of all servers, the oldest first. What cannot be read is left out. */
  page(number: number): Promise<ServerPage> {
    return this.#page({}, number, this.newBudget(), (answer, items, totalPages) => ({
      servers: items.flatMap((item) => this.#readIfPossible(answer, item) ?? []),
      totalPages,
    }));
  }

  /** Looks through all pages of the list for the server with exactly this name. */
  async findByName(name: string, budget = this.newBudget()): Promise<NameLookup> {
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

  /** All servers that match, the oldest first. */
  async list(filter: McpServerFilter = {}): Promise<McpServerObject[]> {
    const servers = new Map<string, McpServerObject>();
    const pages = this.#pages(filter, this.newBudget(), (answer, items) =>
      items.map((item) => this.#read(answer, item)),
    );
    for await (const page of pages) {
      // What is deleted meanwhile moves the pages, and a server may come twice.
      for (const server of page) servers.set(server.id, server);
    }
    return [...servers.values()];
  }

  async update(id: string, fields: McpServerFields): Promise<McpServerObject> {
    const request = { method: "PATCH", path: serverPath(id), body: fields } as const;
    return this.#write(() => this.#client.send(request, (answer) => this.#read(answer)));
  }

  /** Succeeds as well when the server is already gone. */
  async delete(id: string): Promise<void> {
    const request = { method: "DELETE", path: serverPath(id) } as const;
    await this.#write(() => undefinedIfGone(() => this.#client.send(request, readDeleted)));
    this.ownedIds.delete(id);
  }

  /** What was asked before a write, or during it, does not answer a read after it. */
  async #write<T>(send: () => Promise<T>): Promise<T> {
    this.#round = new ReadRound(this);
    try {
      return await send();
    } finally {
      this.#round = new ReadRound(this);
    }
  }

  #get(id: string, budget?: TimeBudget): Promise<McpServerObject> {
    const request = { method: "GET", path: serverPath(id) } as const;
    return this.#client.send(request, (answer) => this.#read(answer), budget);
  }

  /** The only way to a server with toolkits. Its answer leaves out half of the server. */
  async #createCustom(body: McpServerFields, budget = this.newBudget()): Promise<McpServerObject> {
    const request = { method: "POST", path: "/mcp/servers/custom", body } as const;
    const { id } = await this.#client.send(
      request,
      (answer) => parse(createdSchema, answer.body, answer),
      budget,
    );
    this.ownedIds.add(id);
    try {
      return await this.#get(id, budget);
    } catch (error) {
      throw error instanceof ComposioError ? new IncompleteCreateError(error.details, id) : error;
    }
  }

  #readCreated(answer: ComposioAnswer): McpServerObject {
    const created = createdSchema.safeParse(answer.body).data;
    if (created) {
      this.ownedIds.add(created.id);
    }
    try {
      return this.#read(answer);
    } catch (error) {
      throw created && error instanceof ComposioError
        ? new IncompleteCreateError(error.details, created.id)
        : error;
    }
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
    // In this order a server that is created meanwhile moves no page.
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

  #read(answer: ComposioAnswer, object = answer.body): McpServerObject {
    return readServer(answer, this.#client.origin, object);
  }
}

function serverPath(id: string): string {
  assertId(id);
  return `/mcp/${id}`;
}

/** Ids come from state and from programs, and may be anything. */
function assertId(id: string): void {
  if (!ID.test(id)) {
    throw new UserError(`${JSON.stringify(id)} is not the id of an MCP server, which is a UUID.`);
  }
}

async function undefinedIfGone<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ComposioError && error.isGone) {
      return undefined;
    }
    throw error;
  }
}
