import type { ComposioClient } from "../../composio/client";
import { type CursorList, listByCursor } from "../../composio/cursor-list";
import { ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { ComposioAnswer, ComposioRequest } from "../../composio/http";
import { LATE_PAUSES_MS, lookAgain } from "../../composio/look-again";
import { outcomeSchema, saysDone, successful } from "../../composio/outcome";
import { parse } from "../../composio/parse";
import { TimeBudget } from "../../composio/time-budget";
import { unlessFails } from "../../composio/unless-fails";
import { unquoted } from "../../composio/unquoted";
import { memoize } from "../../core/memoize";
import { sleep } from "../../core/sleep";
import { UserError } from "../../core/user-error";
import { spellingsOfSlug } from "../toolkit/toolkit-slug";
import { type AuthConfigObject, authConfigSchema, createdSchema, readAuthConfig } from "./auth-config-object";

export type { AuthConfigObject } from "./auth-config-object";

/** The largest page that Composio documents. */
const PAGE_SIZE = 200;
/** The ids that Composio gives are such, as `ac_1a2b3c4d`. None may change the path that a request goes to. */
const AUTH_CONFIG_ID = /^[A-Za-z0-9_~-][A-Za-z0-9._~:-]{0,127}$/;

/** What a filter of the list may say. */
export interface AuthConfigFilter {
  /** The slug of a toolkit, in any case. */
  toolkit?: string;
  /** A part of the name or of the id. */
  search?: string;
}

/** The endpoints of auth configs. Each call but a create is one request where all goes well. */
export class AuthConfigs {
  readonly #client: ComposioClient;
  readonly #toolkits: Map<string, Promise<string | undefined>>;

  constructor(client: ComposioClient, toolkits = new Map<string, Promise<string | undefined>>()) {
    this.#client = client;
    this.#toolkits = toolkits;
  }

  /** The same auth configs, asked by another client. What one of the two knows, both know. */
  by(client: ComposioClient): AuthConfigs {
    return new AuthConfigs(client, this.#toolkits);
  }

  /** @returns Undefined when Composio says that there is none. */
  async find(id: string): Promise<AuthConfigObject | undefined> {
    if (!AUTH_CONFIG_ID.test(id)) {
      return undefined;
    }
    try {
      return await this.#get(id);
    } catch (error) {
      if (error instanceof ComposioError && (await this.#isGone(id, error))) {
        return undefined;
      }
      throw error;
    }
  }

  /** The time that several requests for one thing may share. */
  newBudget(): TimeBudget {
    return this.#client.newBudget();
  }

  /**
   * The slug of an auth config's toolkit. It never changes, so it is asked for once.
   *
   * @returns Undefined when Composio says that there is no such auth config.
   */
  toolkitOf(id: string): Promise<string | undefined> {
    return memoize(this.#toolkits, id, async () => {
      try {
        return (await this.find(id))?.toolkit.slug;
      } catch (error) {
        this.#toolkits.delete(id);
        throw error;
      }
    });
  }

  /** All that match, those that are disabled too, and none that is deleted. */
  async list({ toolkit, search }: AuthConfigFilter): Promise<CursorList<AuthConfigObject>> {
    const query = {
      ...(toolkit && { toolkit_slug: spellingsOfSlug(toolkit).join(",") }),
      ...(search && { search }),
      show_disabled: true,
      limit: PAGE_SIZE,
    };
    const keyOf = ({ id }: AuthConfigObject) => id;
    const list = { path: "/auth_configs", query, item: authConfigSchema, keyOf };
    const { items, isWhole } = await listByCursor(this.#client, list);
    return { items: items.filter(({ deleted }) => !deleted), isWhole };
  }

  /**
   * Creates an auth config and reads it. The request is sent once, whatever comes back: names are not unique, so that
   * nothing would refuse a second one.
   *
   * @throws IncompleteCreateError when the auth config exists but cannot be read.
   */
  async create(body: object, toolkit: string): Promise<AuthConfigObject> {
    const request = { method: "POST", path: "/auth_configs", body, hide: unquoted(body) } as const;
    const created = await this.#client.send(
      request,
      (answer) => parse(createdSchema, answer.body, answer),
      new TimeBudget(0),
    );
    const { id, ...stated } = created.auth_config;
    if (!AUTH_CONFIG_ID.test(id)) {
      // No request could name it, so the state must not hold it.
      throw new UserError(
        `Composio created an auth config with the id ${JSON.stringify(id)}, which cannot stand in the address of a ` +
          "request. It is not in the state: delete it in Composio.",
      );
    }
    return this.#readNew(id, { ...stated, toolkit: { slug: toolkit } });
  }

  /** @param toolkit The slug of its toolkit, for a key that may not read. */
  async update(id: string, body: object, toolkit: string): Promise<AuthConfigObject> {
    await this.#write({ method: "PATCH", path: pathOf(id), body, hide: unquoted(body) });
    return this.read(id, { toolkit: { slug: toolkit } });
  }

  async setStatus(id: string, status: "ENABLED" | "DISABLED", toolkit: string): Promise<AuthConfigObject> {
    await this.#write({ method: "PATCH", path: `${pathOf(id)}/${status}` });
    return this.read(id, { toolkit: { slug: toolkit }, status });
  }

  /**
   * Deletes an auth config. It has succeeded as well when it is already gone.
   *
   * @param revoke Whether Composio shall revoke what its users have granted.
   * @returns Whether there was one to delete.
   */
  async delete(id: string, revoke: boolean): Promise<boolean> {
    try {
      const query = { revoke_on_delete: revoke };
      const answer = await this.#write({ method: "DELETE", path: pathOf(id), query });
      if (!saysDeleted(answer)) {
        await this.#waitUntilGone(id, answer);
      }
      return true;
    } catch (error) {
      if (error instanceof ComposioError && (await this.#isGone(id, error))) {
        // An earlier attempt may have done it.
        return error.attempts > 1;
      }
      throw error;
    }
  }

  /** Whether Composio says so of an auth config, or says that something is missing and its list lacks it too. */
  async #isGone(id: string, error: ComposioError): Promise<boolean> {
    if (isAbsence(error)) {
      return true;
    }
    return error.isNotFound && (await this.isUnlisted(id));
  }

  /** Whether Composio's list lacks an auth config, where the list comes whole. */
  async isUnlisted(id: string): Promise<boolean> {
    const list = await unlessFails(this.list({}));
    return list?.isWhole === true && !list.items.some((item) => item.id === id);
  }

  /**
   * Reads an auth config of which nothing more has to be known: a key may write and not read.
   *
   * @param stated What is certain of it, which then has to do.
   * @throws ComposioError when there is none.
   */
  async read(id: string, stated: Omit<AuthConfigObject, "id" | "name">): Promise<AuthConfigObject> {
    try {
      return await this.#get(id);
    } catch (error) {
      if (error instanceof ComposioError && error.details.status === 403) {
        return { ...stated, id, name: id };
      }
      throw error;
    }
  }

  async #get(id: string): Promise<AuthConfigObject> {
    const request = { method: "GET", path: pathOf(id) } as const;
    const found = await this.#client.send(request, (answer) => readAuthConfig(answer, id));
    this.#toolkits.set(id, Promise.resolve(found.toolkit.slug));
    return found;
  }

  /** Reads what was just created, and may show late. */
  async #readNew(id: string, stated: Omit<AuthConfigObject, "id" | "name">): Promise<AuthConfigObject> {
    let last: ComposioError | undefined;
    for (const pauseMs of LATE_PAUSES_MS) {
      await sleep(pauseMs);
      try {
        return await this.read(id, stated);
      } catch (error) {
        if (!(error instanceof ComposioError)) {
          throw error;
        }
        last = error;
        if (!isAbsence(error) && !error.isNotFound) {
          break;
        }
      }
    }
    throw new IncompleteCreateError(last?.details as ComposioError["details"], id);
  }

  #write(request: ComposioRequest): Promise<ComposioAnswer> {
    return this.#client.send(request, (answer) => successful(answer, request.hide));
  }

  /** A delete that was only accepted is carried out a little later. */
  async #waitUntilGone(id: string, { request, status, requestId, sentAt }: ComposioAnswer): Promise<void> {
    const isGone = async () => (await this.find(id)) === undefined || (await this.isUnlisted(id));
    if (await lookAgain(isGone, (gone) => gone)) {
      return;
    }
    const reason = "the auth config is still there";
    throw new ComposioError({ kind: "incomplete", request, status, reason, requestId, sentAt });
  }
}

/** Whether the answer to a delete says that the auth config is gone. Anything else leaves it in doubt. */
function saysDeleted(answer: ComposioAnswer): boolean {
  const { revoke_job_id } = outcomeSchema.safeParse(answer.body).data ?? {};
  return saysDone(answer) || (answer.status === 200 && revoke_job_id !== undefined);
}

function pathOf(id: string): string {
  if (!AUTH_CONFIG_ID.test(id)) {
    throw new UserError(`${JSON.stringify(id)} is not the id of an auth config, such as "ac_1a2b3c4d".`);
  }
  return `/auth_configs/${id}`;
}

/** Whether Composio said of an auth config that there is no such one. */
function isAbsence(error: ComposioError): boolean {
  const { status, kind } = error.details;
  return kind === "gone" || (error.isUnknownAuthConfig && (status === 400 || status === 404));
}
