import type { CatalogueApi } from "../../catalogue/catalogue";
import type { ComposioClient } from "../../composio/client";
import type { CursorList } from "../../composio/cursor-list";
import { parse } from "../../composio/parse";
import type { TimeBudget } from "../../composio/time-budget";
import type { Answered } from "../../objects/creation";
import { Endpoint } from "../../objects/endpoint";
import type { EndpointDefinition } from "../../objects/endpoint-definition";
import type { ComposioRun } from "../../run/composio-run";
import { ReadBatch, type ReadSource, type ServerPage } from "./read-batch";
import { type McpServerFilter, ServerList, SUCCESSOR } from "./server-list";
import { createdSchema, type McpServerObject, readIfWhole, readServer, SERVER_ID } from "./server-object";

/** The endpoints that this kind needs. */
export type McpServerApi = { mcpServers: McpServers } & CatalogueApi;
export type McpServerRun = ComposioRun<McpServerApi>;

/** The fields that a request may set. */
export interface McpServerFields {
  name?: string;
  auth_config_ids?: string[];
  no_auth_apps?: string[];
  toolkits?: string[];
  allowed_tools?: string[];
  managed_auth_via_composio?: boolean;
}

const SERVERS: EndpointDefinition<McpServerObject> = {
  label: "MCP server",
  example: "550e8400-e29b-41d4-a716-446655440000",
  path: "/mcp",
  id: SERVER_ID,
  read: (answer, id, origin) => readServer(answer, origin, id),
  successor: SUCCESSOR,
  area: "legacy_mcp",
  list: { path: "/mcp/servers", query: { limit: 50 } },
  gone: { noun: "mcp (?:server|config)", otherwise: "list" },
  deleted: { flag: "deleted", id: "id" },
};

/** The servers that one run knows of, however much time there is to ask for more. */
interface Known {
  batch: ReadBatch;
  /** The ids of all servers, undefined where the list was not read whole. */
  listed: Promise<readonly string[] | undefined>;
}

/** The endpoints of MCP servers. Each call is one request where all goes well, sent again where that is safe. */
export class McpServers extends Endpoint<McpServerObject> implements ReadSource {
  protected readonly definition = SERVERS;
  readonly #servers: ServerList;
  readonly #known: Known;

  constructor(
    client: ComposioClient,
    known: Known = { batch: new ReadBatch(), listed: Promise.resolve(undefined) },
  ) {
    super(client);
    this.#servers = new ServerList(client);
    this.#known = known;
  }

  /** The same servers, asked by another client. What one of the two knows, both know. */
  withClient(client: ComposioClient): McpServers {
    return new McpServers(client, this.#known);
  }

  /** Creates a server. A request that may have been carried out is not repeated. */
  create(fields: McpServerFields, budget: TimeBudget): Promise<Answered<McpServerObject>> {
    const { toolkits, no_auth_apps, ...common } = fields;
    // The only way to a server with toolkits. Its answer leaves out half of the server.
    const isPartial = toolkits !== undefined && toolkits.length > 0;
    const path = isPartial ? "/mcp/servers/custom" : "/mcp/servers";
    const body = isPartial ? { ...common, toolkits } : { ...common, ...(no_auth_apps && { no_auth_apps }) };
    return this.#write(() => {
      // There may be a new server.
      this.#known.listed = Promise.resolve(undefined);
      return this.post(path, body, budget, (answer) => {
        const { id } = parse(createdSchema, answer.body, answer);
        return { id, remote: isPartial ? undefined : readIfWhole(answer, this.client.origin) };
      });
    });
  }

  /**
   * As `find`, for one of many servers: where that saves requests, pages of the list answer.
   *
   * @returns Undefined when there is no such server, or no longer.
   */
  async findInBatch(id: string): Promise<McpServerObject | undefined> {
    this.pathOf(id);
    return this.#known.batch.read(id, this);
  }

  /** A page of all servers, the oldest first. What cannot be read is left out. */
  page(number: number): Promise<ServerPage> {
    return this.#servers.page(number);
  }

  /** Looks through the pages of the list for the server with exactly this name. */
  findByName(name: string): Promise<McpServerObject | undefined> {
    return this.#servers.findByName(name);
  }

  /** All servers with exactly this name. A list that is late may show one that is deleted beside the one that there is. */
  async listNamed(name: string, budget?: TimeBudget): Promise<CursorList<McpServerObject>> {
    const { items, ...others } = await this.#servers.all({ name }, budget);
    return { ...others, items: items.filter((each) => each.name === name) };
  }

  /** All servers that match, the oldest first, and whether the list could be read whole. */
  override list(filter?: McpServerFilter): Promise<CursorList<McpServerObject>> {
    return this.#servers.all(filter);
  }

  async update(id: string, fields: McpServerFields): Promise<McpServerObject> {
    const request = { method: "PATCH", path: this.pathOf(id), body: fields } as const;
    return this.#write(() => this.send(request, (answer) => readServer(answer, this.client.origin, id)));
  }

  override remove(id: string): Promise<boolean> {
    return this.#write(() => super.remove(id));
  }

  /** The ids of all servers. What is gone never comes back, so one list serves all servers that it lacks. */
  protected override async listedIds(id: string): Promise<readonly string[] | undefined> {
    const known = await this.#known.listed;
    if (!known || known.includes(id)) {
      this.#known.listed = super.listedIds(id);
    }
    return this.#known.listed;
  }

  /** Sends a write. No answer that was asked for before or during it is given to a read after it. */
  async #write<T>(send: () => Promise<T>): Promise<T> {
    this.#known.batch = new ReadBatch();
    try {
      return await send();
    } finally {
      this.#known.batch = new ReadBatch();
    }
  }
}
