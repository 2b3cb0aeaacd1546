import { UserError } from "../user-error";
import { z } from "../zod";
import type { ComposioClient } from "./client";
import { ComposioError, IncompleteCreateError } from "./errors";
import type { ComposioAnswer } from "./http";
import { parse } from "./parse";
import { ReadRound, type ReadSource, type ServerPage } from "./read-round";
import { type McpServerFilter, type NameLookup, ServerList } from "./server-list";
import { type McpServerObject, readDeleted, readServer } from "./server-object";
import type { TimeBudget } from "./time-budget";

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

/** The endpoints of MCP servers. Each call but a look-up by name is one request, sent again where that is safe. */
export class McpServers implements ReadSource {
  /** The servers that this process has created or adopted, and not deleted since. */
  readonly ownedIds = new Set<string>();
  readonly #client: ComposioClient;
  readonly #list: ServerList;
  #round = new ReadRound(this);

  constructor(client: ComposioClient) {
    this.#client = client;
    this.#list = new ServerList(client);
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

  /** A page of all servers, the oldest first. What cannot be read is left out. */
  page(number: number): Promise<ServerPage> {
    return this.#list.page(number);
  }

  /** Looks through all pages of the list for the server with exactly this name. */
  findByName(name: string, budget?: TimeBudget): Promise<NameLookup> {
    return this.#list.findByName(name, budget);
  }

  /** All servers that match, the oldest first. */
  list(filter?: McpServerFilter): Promise<McpServerObject[]> {
    return this.#list.all(filter);
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

  #read(answer: ComposioAnswer): McpServerObject {
    return readServer(answer, this.#client.origin, answer.body);
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
