import type { CatalogueApi } from "../../catalogue/catalogue";
import { type CursorList, type ListQuery, listByCursor } from "../../composio/cursor-list";
import { IncompleteCreateError } from "../../composio/errors";
import { successful } from "../../composio/outcome";
import { parse } from "../../composio/parse";
import type { TimeBudget } from "../../composio/time-budget";
import { count, optional } from "../../composio/tolerant";
import { z } from "../../core/zod";
import type { Answered } from "../../objects/creation";
import { Endpoint } from "../../objects/endpoint";
import { type EndpointDefinition, PLAIN_ID } from "../../objects/endpoint-definition";
import { lookAgain } from "../../objects/look-again";
import type { ComposioRun } from "../../run/composio-run";
import { createdSchema, readIfWhole, readSession, type SessionObject } from "./session-object";

/** The endpoints that this kind needs. */
export type SessionApi = { sessions: Sessions } & CatalogueApi;
export type SessionRun = ComposioRun<SessionApi>;

const policy = z.record(z.string(), z.unknown());

/** A policy that was saved in Composio's dashboard. Its list may leave out what it permits. */
const savedConfig = z.object({
  id: z.string().regex(PLAIN_ID),
  name: optional(z.string()),
  config: optional(policy),
  created_at: optional(z.string()),
  updated_at: optional(z.string()),
});
export type SavedConfigObject = z.infer<typeof savedConfig>;

/** A tool as a session serves it, without its schemas. */
const servedTool = z.object({
  slug: z.string().min(1),
  toolkit: optional(z.object({ slug: z.string() })),
  version: optional(z.string()),
});
export type ServedToolObject = z.infer<typeof servedTool>;

/** A configuration that a session has or had. */
const pastConfig = z.object({
  version: count,
  config: policy,
  is_current: optional(z.boolean()),
  created_at: optional(z.string()),
});
export type PastConfigObject = z.infer<typeof pastConfig>;

const served = z.object({ items: z.array(z.object({ slug: z.string() })) });

/** The version that has all of these endpoints. */
const VERSION = "v3.1";
/** Tools come with their schemas, and an answer may not be of any size. */
const PAGE_SIZE = 100;

const SESSIONS: EndpointDefinition<SessionObject> = {
  label: "session",
  example: "trs_1a2b3c4d",
  version: VERSION,
  path: "/tool_router/session",
  read: (answer, id, origin) => withAddress(readSession(answer, id), origin),
  // Nothing lists sessions, but a session that is there has a history.
  gone: {
    noun: "(?:tool router |mcp )?session",
    slug: /^tool_?router\w*_session_?not_?found$/i,
    otherwise: { route: "config_history" },
  },
  deleted: { flag: "deleted", id: "session_id" },
};

const SAVED_CONFIGS = "/session_configs";

/** The endpoints of sessions. Each call is one request where all goes well. */
export class Sessions extends Endpoint<SessionObject> {
  protected readonly definition = SESSIONS;

  /** Creates a session. The request is sent once, whatever comes back: every one makes another session. */
  create(body: object): Promise<Answered<SessionObject>> {
    return this.post(SESSIONS.path, body, this.client.newBudget(0), (answer) => {
      const { session_id: id } = parse(createdSchema, answer.body, answer);
      const session = readIfWhole(answer, id);
      return { id, remote: session && withAddress(session, this.client.origin) };
    });
  }

  /** @returns What the answer says of the session. */
  update(id: string, body: object): Promise<SessionObject> {
    return this.send({ method: "PATCH", path: this.pathOf(id), body }, (answer) =>
      withAddress(readSession(answer, id), this.client.origin),
    );
  }

  /**
   * Reads a session after a write, because an answer may say what was asked for and not what is there. A key may write
   * and not read, and a read may come from before the write; then what the write answered has to do.
   *
   * @throws IncompleteCreateError when nothing says what the session is.
   */
  async readBack(
    id: string,
    answered: SessionObject | undefined,
    budget: TimeBudget,
  ): Promise<SessionObject> {
    const look = () => this.lookAtNew(id, () => this.getOr(id, answered, [401, 403], budget));
    const isShown = (seen: SessionObject | IncompleteCreateError) =>
      !(seen instanceof IncompleteCreateError || isOlder(seen, answered));
    const seen = await lookAgain(budget, look, isShown);
    if (seen instanceof IncompleteCreateError) {
      throw seen;
    }
    return isOlder(seen, answered) && answered ? answered : seen;
  }

  /** The toolkits that a session really serves, as many as a page has, whatever its configuration says. */
  async servedToolkits(id: string): Promise<string[]> {
    const request = { method: "GET", path: `${this.pathOf(id)}/toolkits`, query: { limit: 50 } } as const;
    const { items } = await this.send(request, (answer) => parse(served, successful(answer).body, answer));
    return items.map(({ slug }) => slug);
  }

  /** The tools that a client of the session gets. */
  servedTools(id: string): Promise<CursorList<ServedToolObject>> {
    return this.#list({ path: `${this.pathOf(id)}/tools`, item: servedTool, keyOf: ({ slug }) => slug });
  }

  /** The configurations that the session has and had, the newest first. */
  configHistory(id: string): Promise<CursorList<PastConfigObject>> {
    const keyOf = ({ version }: PastConfigObject) => String(version);
    return this.#list({ path: `${this.pathOf(id)}/config_history`, item: pastConfig, keyOf });
  }

  #list<T>(list: Pick<ListQuery<T>, "path" | "item" | "keyOf">): Promise<CursorList<T>> {
    return listByCursor(this.client, { version: VERSION, query: { limit: PAGE_SIZE }, ...list });
  }

  /** The policies that were saved in the dashboard, by their names. */
  listSavedConfigs(): Promise<CursorList<SavedConfigObject>> {
    return this.#list({ path: SAVED_CONFIGS, item: savedConfig, keyOf: ({ id }) => id });
  }

  /** The policy of a saved config, by the names of Composio's API. */
  async savedPolicy(id: string): Promise<Record<string, unknown>> {
    const request = { method: "GET", path: `${SAVED_CONFIGS}/${id}` } as const;
    const { config } = await this.send(request, (answer) =>
      parse(z.object({ config: policy }), answer.body, answer),
    );
    return config;
  }
}

function isOlder({ config_version: seen }: SessionObject, answered: SessionObject | undefined): boolean {
  const { config_version: written } = answered ?? {};
  return seen !== undefined && written !== undefined && seen < written;
}

/** An address that is not said follows from the id. */
function withAddress(session: SessionObject, origin: string): SessionObject {
  const mcp = { type: "http", url: `${origin}/tool_router/${session.id}/mcp` };
  return session.mcp === undefined ? { ...session, mcp } : session;
}
