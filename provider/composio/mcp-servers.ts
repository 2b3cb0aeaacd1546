import { z } from "zod";
import { UserError } from "../user-error";
import type { ComposioClient } from "./client";
import { ComposioError, IncompleteCreateError } from "./errors";
import type { ComposioAnswer } from "./http";
import { type McpServerObject, readPage, readServer } from "./server-object";

const PAGE_SIZE = 100;

const createdSchema = z.object({ id: z.string().min(1) });

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
  /** The servers that this process has created. */
  readonly createdIds = new Set<string>();
  readonly #client: ComposioClient;

  constructor(client: ComposioClient) {
    this.#client = client;
  }

  /** How long the attempts at one thing may take together, in milliseconds. */
  get retryBudgetMs(): number {
    return this.#client.retryBudgetMs;
  }

  /**
   * Creates a server. A request that may have been carried out is not repeated.
   *
   * @throws IncompleteCreateError when the server exists but the answer does not describe it.
   */
  create(fields: McpServerFields): Promise<McpServerObject> {
    return this.#client.send({ method: "POST", path: "/mcp/servers", body: fields }, (answer) => {
      const created = createdSchema.safeParse(answer.body).data;
      if (created) {
        this.createdIds.add(created.id);
      }
      try {
        return this.#read(answer);
      } catch (error) {
        throw created && error instanceof ComposioError
          ? new IncompleteCreateError(error.details, created.id)
          : error;
      }
    });
  }

  /** @returns Undefined when there is no such server, or no longer. */
  find(id: string): Promise<McpServerObject | undefined> {
    return undefinedIfGone(() =>
      this.#client.send({ method: "GET", path: serverPath(id) }, (a) => this.#read(a)),
    );
  }

  /** Looks through all pages of the list for the server with exactly this name. */
  async findByName(name: string): Promise<NameLookup> {
    const query = { name, limit: PAGE_SIZE, order_by: "created_at", order_direction: "asc" };
    for (let page = 1; ; page++) {
      const request = { method: "GET", path: "/mcp/servers", query: { ...query, page_no: page } } as const;
      const { server, isLast, serverTime } = await this.#client.send(request, (answer) => {
        const { items, total_pages } = readPage(answer);
        const item = items.find((candidate) => candidate.name === name && !candidate.deleted);
        return {
          server: item && readServer(answer, this.#client.origin, item),
          isLast: page >= total_pages,
          serverTime: answer.serverTime ?? Date.now(),
        };
      });
      if (server || isLast) {
        return { server, serverTime };
      }
    }
  }

  update(id: string, fields: McpServerFields): Promise<McpServerObject> {
    const request = { method: "PATCH", path: serverPath(id), body: fields } as const;
    return this.#client.send(request, (answer) => this.#read(answer));
  }

  /** Succeeds as well when the server is already gone. */
  async delete(id: string): Promise<void> {
    await undefinedIfGone(() =>
      this.#client.send({ method: "DELETE", path: serverPath(id) }, () => undefined),
    );
  }

  #read(answer: ComposioAnswer): McpServerObject {
    return readServer(answer, this.#client.origin);
  }
}

/** Ids come from state and from programs, and must not change the path that a request goes to. */
function serverPath(id: string): string {
  if (!/^[A-Za-z0-9_-]+$/.test(id)) {
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
