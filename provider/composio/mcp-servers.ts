import { z } from "zod";
import { UserError } from "../user-error";
import type { ComposioClient } from "./client";
import { ComposioError, IncompleteCreateError } from "./errors";
import type { ComposioAnswer } from "./http";
import { type McpServerObject, readDeleted, readPage, readServer } from "./server-object";
import type { TimeBudget } from "./time-budget";

const PAGE_SIZE = 100;
/** Far more servers than share a part of their names. It ends a list that never does. */
const MAX_PAGES = 100;

/** A UUID by the documentation. It must not change the path that a request goes to. */
const ID = /^[A-Za-z0-9_-]{8,}$/;

const createdSchema = z.object({ id: z.string().regex(ID) });

/** The fields that a request may set. */
export interface McpServerFields {
  name?: string;
  auth_config_ids?: string[];
  no_auth_apps?: string[];
  allowed_tools?: string[];
  managed_auth_via_composio?: boolean;
}

/** What is known of a name: the server that has it, and the service's clock when it was looked up. */
export interface NameLookup {
  server: McpServerObject | undefined;
  serverTime: number;
}

/** The endpoints of MCP servers. Each call but a look-up by name is one request, sent again where that is safe. */
export class McpServers {
  /** The servers that this process has created or adopted, and not deleted since. */
  readonly ownedIds = new Set<string>();
  readonly #client: ComposioClient;

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
   * @throws IncompleteCreateError when the server exists but the answer does not describe it.
   */
  create(fields: McpServerFields, budget?: TimeBudget): Promise<McpServerObject> {
    const request = { method: "POST", path: "/mcp/servers", body: fields } as const;
    return this.#client.send(request, (answer) => this.#readCreated(answer), budget);
  }

  /** @returns Undefined when there is no such server, or no longer. */
  async find(id: string): Promise<McpServerObject | undefined> {
    const request = { method: "GET", path: serverPath(id) } as const;
    return undefinedIfGone(() => this.#client.send(request, (answer) => this.#read(answer)));
  }

  /** Looks through all pages of the list for the server with exactly this name. */
  async findByName(name: string, budget = this.newBudget()): Promise<NameLookup> {
    const query = { name, limit: PAGE_SIZE, order_by: "created_at", order_direction: "asc" };
    for (let page = 1; ; page++) {
      const request = { method: "GET", path: "/mcp/servers", query: { ...query, page_no: page } } as const;
      const { isLast, ...lookup } = await this.#client.send(
        request,
        (answer) => {
          const { items, total_pages } = readPage(answer);
          const item = items.find((candidate) => candidate.name === name && !candidate.deleted);
          return {
            server: item && this.#read(answer, item),
            // Nothing follows an empty page, however many pages are announced.
            isLast: items.length === 0 || page >= Math.min(total_pages, MAX_PAGES),
            serverTime: answer.serverTime ?? Date.now(),
          };
        },
        budget,
      );
      if (lookup.server || isLast) {
        return lookup;
      }
    }
  }

  async update(id: string, fields: McpServerFields): Promise<McpServerObject> {
    const request = { method: "PATCH", path: serverPath(id), body: fields } as const;
    return this.#client.send(request, (answer) => this.#read(answer));
  }

  /** Succeeds as well when the server is already gone. */
  async delete(id: string): Promise<void> {
    const request = { method: "DELETE", path: serverPath(id) } as const;
    await undefinedIfGone(() => this.#client.send(request, readDeleted));
    this.ownedIds.delete(id);
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

  #read(answer: ComposioAnswer, object = answer.body): McpServerObject {
    return readServer(answer, this.#client.origin, object);
  }
}

/** Ids come from state and from programs, and may be anything. */
function serverPath(id: string): string {
  if (!ID.test(id)) {
    throw new UserError(`${JSON.stringify(id)} is not the id of an MCP server, which is a UUID.`);
  }
  return `/mcp/${id}`;
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
