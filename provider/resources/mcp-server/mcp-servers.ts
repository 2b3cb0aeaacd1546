import type { ComposioClient } from "../../composio/client";
import { ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { ComposioAnswer } from "../../composio/http";
import { parse } from "../../composio/parse";
import type { TimeBudget } from "../../composio/time-budget";
import { unlessFails } from "../../composio/unless-fails";
import { sleep } from "../../core/sleep";
import { UserError } from "../../core/user-error";
import { AbsenceWitness } from "./absence-witness";
import { ReadBatch, type ReadSource, type ServerPage } from "./read-batch";
import { type McpServerFilter, type NameLookup, ServerList } from "./server-list";
import { createdSchema, type McpServerObject, readServer, SERVER_ID, saysDeleted } from "./server-object";

/** The pauses between looks at a server whose delete was answered, and at one whose delete was only accepted. */
const DELETED_PAUSES_MS = [0, 1_000];
const ACCEPTED_PAUSES_MS = [0, 500, 1_000, 2_000, 4_000];

/** The fields that a request may set. */
export interface McpServerFields {
  name?: string;
  auth_config_ids?: string[];
  no_auth_apps?: string[];
  toolkits?: string[];
  allowed_tools?: string[];
  managed_auth_via_composio?: boolean;
}

/** The endpoints of MCP servers. Each call is one request where all goes well, sent again where that is safe. */
export class McpServers implements ReadSource {
  readonly #client: ComposioClient;
  readonly #list: ServerList;
  #batch = new ReadBatch(this);
  readonly #absence: AbsenceWitness;

  constructor(client: ComposioClient) {
    this.#client = client;
    this.#list = new ServerList(client);
    this.#absence = new AbsenceWitness(this.#list);
  }

  /** The time that several requests for one thing may share. */
  newBudget(): TimeBudget {
    return this.#client.newBudget();
  }

  /**
   * Creates a server. A request that may have been carried out is not repeated. Where the answer does not describe the
   * server, it is read.
   *
   * @throws IncompleteCreateError when the server exists but no answer describes it.
   */
  create(fields: McpServerFields, budget = this.newBudget()): Promise<McpServerObject> {
    const { toolkits, no_auth_apps, ...common } = fields;
    // The only way to a server with toolkits. Its answer leaves out half of the server.
    const request = toolkits?.length
      ? ({ method: "POST", path: "/mcp/servers/custom", body: { ...common, toolkits } } as const)
      : ({
          method: "POST",
          path: "/mcp/servers",
          body: { ...common, ...(no_auth_apps && { no_auth_apps }) },
        } as const);
    return this.#write(async () => {
      this.#absence.forget();
      const created = await this.#client.send(request, (answer) => this.#readCreated(answer), budget);
      return typeof created === "string" || toolkits?.length
        ? this.#complete(typeof created === "string" ? created : created.id, budget)
        : created;
    });
  }

  /**
   * As `find`, for one of many servers: where that saves requests, pages of the list answer.
   *
   * @returns Undefined when there is no such server, or no longer.
   */
  async read(id: string): Promise<McpServerObject | undefined> {
    assertId(id);
    return this.#batch.read(id);
  }

  /**
   * @returns Undefined when there is no such server, or no longer: Composio says so of this server, or it says that
   * something is missing and its list lacks the server too.
   */
  async find(id: string, budget = this.newBudget()): Promise<McpServerObject | undefined> {
    try {
      return await this.#get(id, budget);
    } catch (error) {
      if (error instanceof ComposioError && (await this.#absence.isGone(id, error))) {
        return undefined;
      }
      throw error;
    }
  }

  /** A page of all servers, the oldest first. What cannot be read is left out. */
  page(number: number): Promise<ServerPage> {
    return this.#list.page(number);
  }

  /** Looks through all pages of the list for the server with exactly this name. */
  findByName(name: string, budget?: TimeBudget): Promise<NameLookup> {
    return this.#list.findByName(name, budget);
  }

  /** All servers that match, the oldest first, and whether the list could be read whole. */
  list(filter?: McpServerFilter): Promise<{ servers: McpServerObject[]; isWhole: boolean }> {
    return this.#list.all(filter);
  }

  async update(id: string, fields: McpServerFields): Promise<McpServerObject> {
    const request = { method: "PATCH", path: serverPath(id), body: fields } as const;
    return this.#write(() =>
      this.#client.send(request, (answer) => readServer(answer, this.#client.origin, id)),
    );
  }

  /**
   * Deletes a server. Where the answer leaves in doubt whether that was carried out, the server is looked for.
   *
   * @returns Whether there was a server to delete.
   * @throws ComposioError when the server is still there.
   */
  async delete(id: string): Promise<boolean> {
    const request = { method: "DELETE", path: serverPath(id) } as const;
    return this.#write(async () => {
      try {
        const answer = await this.#client.send(request, (answer) => answer);
        if (!saysDeleted(answer, id)) {
          await this.#waitUntilGone(id, answer);
        }
        return true;
      } catch (error) {
        if (!(error instanceof ComposioError)) {
          throw error;
        }
        if (await this.#absence.isGone(id, error)) {
          // An earlier attempt may have done it.
          return error.attempts > 1;
        }
        const { isGone } = (error.mayHaveBeenProcessed && (await unlessFails(this.#look(id)))) || {};
        if (!isGone) {
          throw error;
        }
        return true;
      }
    });
  }

  /** What was asked before a write, or during it, does not answer a read after it. */
  async #write<T>(send: () => Promise<T>): Promise<T> {
    this.#batch = new ReadBatch(this);
    try {
      return await send();
    } finally {
      this.#batch = new ReadBatch(this);
    }
  }

  #get(id: string, budget: TimeBudget): Promise<McpServerObject> {
    const request = { method: "GET", path: serverPath(id) } as const;
    return this.#client.send(request, (answer) => readServer(answer, this.#client.origin, id), budget);
  }

  /** @returns The server, or its id where the answer says no more. */
  #readCreated(answer: ComposioAnswer): McpServerObject | string {
    const { id } = parse(createdSchema, answer.body, answer);
    if (!SERVER_ID.test(id)) {
      // No request could name it, so the state must not hold it.
      throw new UserError(
        `Composio created a server with the id ${JSON.stringify(id)}, which cannot stand in the address of a request. ` +
          "It is not in the state: delete it in Composio, and report the id to Composio" +
          `${answer.requestId ? ` with the request id ${answer.requestId}` : ""}.`,
      );
    }
    try {
      return readServer(answer, this.#client.origin);
    } catch (error) {
      if (error instanceof ComposioError) {
        return id;
      }
      throw error;
    }
  }

  async #complete(id: string, budget: TimeBudget): Promise<McpServerObject> {
    try {
      return await this.#get(id, budget);
    } catch (error) {
      throw error instanceof ComposioError ? new IncompleteCreateError(error.details, id) : error;
    }
  }

  async #look(id: string): Promise<{ isGone: boolean }> {
    return { isGone: (await this.find(id)) === undefined };
  }

  async #waitUntilGone(id: string, answer: ComposioAnswer): Promise<void> {
    for (const pauseMs of answer.status === 202 ? ACCEPTED_PAUSES_MS : DELETED_PAUSES_MS) {
      await sleep(pauseMs);
      if ((await this.find(id)) === undefined) {
        return;
      }
    }
    const { request, status, requestId } = answer;
    const reason = `Composio answered ${status}, and the server is still there`;
    throw new ComposioError({ kind: "incomplete", request, status, reason, requestId });
  }
}

function serverPath(id: string): string {
  assertId(id);
  return `/mcp/${id}`;
}

/** Ids come from state and from programs, and may be anything. */
function assertId(id: string): void {
  if (!SERVER_ID.test(id)) {
    throw new UserError(
      `${JSON.stringify(id)} is not the id of an MCP server, which is a UUID, or up to 128 letters, digits and -_.~:.`,
    );
  }
}
