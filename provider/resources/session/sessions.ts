import type { ComposioClient } from "../../composio/client";
import { type CursorList, listByCursor } from "../../composio/cursor-list";
import { ComposioError } from "../../composio/errors";
import type { ComposioRequest } from "../../composio/http";
import { lookAgain } from "../../composio/look-again";
import { parse } from "../../composio/parse";
import { TimeBudget } from "../../composio/time-budget";
import { optional } from "../../composio/tolerant";
import { UserError } from "../../core/user-error";
import { z } from "../../core/zod";
import { isAbsence } from "./absence";
import { createdSchema, readIfWhole, readSession, type SessionObject } from "./session-object";

/** The ids that Composio gives are such, as `trs_1a2b3c4d`. None may change the path that a request goes to. */
const SESSION_ID = /^[A-Za-z0-9_~-][A-Za-z0-9._~:-]{0,127}$/;

/** A policy that was saved in Composio's dashboard. */
const savedConfig = z.object({
  id: z.string().min(1),
  name: optional(z.string()),
  config: optional(z.record(z.string(), z.unknown())),
  created_at: optional(z.string()),
  updated_at: optional(z.string()),
});
export type SavedConfigObject = z.infer<typeof savedConfig>;

const served = z.object({ items: z.array(z.object({ slug: z.string() })) });

/** What a create has answered. */
export interface CreatedSession {
  id: string;
  /** Undefined where the answer did not describe it. */
  session: SessionObject | undefined;
}

/** The endpoints of sessions, of the version that has all of them. Each call is one request where all goes well. */
export class Sessions {
  readonly #client: ComposioClient;

  constructor(client: ComposioClient) {
    this.#client = client;
  }

  /** The time that several requests for one thing may share. */
  newBudget(): TimeBudget {
    return this.#client.newBudget();
  }

  /** Creates a session. The request is sent once, whatever comes back: every one makes another session. */
  create(body: object): Promise<CreatedSession> {
    const request = { method: "POST", version: "v3.1", path: "/tool_router/session", body } as const;
    return this.#client.send(
      request,
      (answer) => {
        const { session_id: id } = parse(createdSchema, answer.body, answer);
        pathOf(id);
        return { id, session: this.#complete(readIfWhole(answer, id)) };
      },
      new TimeBudget(0),
    );
  }

  /** @throws ComposioError when there is none. */
  read(id: string): Promise<SessionObject> {
    return this.#send({ method: "GET", path: pathOf(id) }, id);
  }

  /** @returns Undefined when Composio says that there is none. */
  async find(id: string): Promise<SessionObject | undefined> {
    if (!SESSION_ID.test(id)) {
      return undefined;
    }
    try {
      return await this.read(id);
    } catch (error) {
      if (error instanceof ComposioError && isAbsence(error, id)) {
        return undefined;
      }
      throw error;
    }
  }

  /** @returns What the answer says of the session. */
  update(id: string, body: object): Promise<SessionObject> {
    return this.#send({ method: "PATCH", path: pathOf(id), body }, id);
  }

  /**
   * Deletes a session. It has succeeded as well when it is already gone.
   *
   * @returns Whether there was one to delete.
   */
  async delete(id: string): Promise<boolean> {
    try {
      const request = { method: "DELETE", version: "v3.1", path: pathOf(id) } as const;
      const status = await this.#client.send(request, (answer) => answer.status);
      if (status === 202) {
        await this.#waitUntilGone(id);
      }
      return true;
    } catch (error) {
      if (error instanceof ComposioError && isAbsence(error, id)) {
        // An earlier attempt may have done it.
        return error.attempts > 1;
      }
      throw error;
    }
  }

  /** The first toolkits that a session really serves, whatever its configuration says. */
  async servedToolkits(id: string): Promise<string[]> {
    const request = {
      method: "GET",
      version: "v3.1",
      path: `${pathOf(id)}/toolkits`,
      query: { limit: 5 },
    } as const;
    const { items } = await this.#client.send(request, (answer) => parse(served, answer.body, answer));
    return items.map(({ slug }) => slug);
  }

  /** The policies that were saved in the dashboard. */
  listSavedConfigs(): Promise<CursorList<SavedConfigObject>> {
    return listByCursor(this.#client, {
      version: "v3.1",
      path: "/session_configs",
      query: { limit: 100 },
      item: savedConfig,
      keyOf: ({ id }) => id,
    });
  }

  async #send(request: Omit<ComposioRequest, "version">, id: string): Promise<SessionObject> {
    const session = await this.#client.send({ ...request, version: "v3.1" }, (answer) =>
      readSession(answer, id),
    );
    return this.#complete(session);
  }

  /** An address that is not said follows from the id. */
  #complete<T extends SessionObject | undefined>(session: T): T {
    return session && session.mcp === undefined
      ? { ...session, mcp: { type: "http", url: `${this.#client.origin}/tool_router/${session.id}/mcp` } }
      : session;
  }

  /** A delete that was only accepted is carried out a little later. */
  async #waitUntilGone(id: string): Promise<void> {
    const isGone = async () => (await this.find(id)) === undefined;
    if (await lookAgain(isGone, (gone) => gone)) {
      return;
    }
    const request = `DELETE /api/v3.1${pathOf(id)}`;
    throw new ComposioError({
      kind: "incomplete",
      request,
      status: 202,
      reason: "the session is still there",
    });
  }
}

function pathOf(id: string): string {
  if (!SESSION_ID.test(id)) {
    throw new UserError(`${JSON.stringify(id)} is not the id of a session, such as "trs_1a2b3c4d".`);
  }
  return `/tool_router/session/${id}`;
}
