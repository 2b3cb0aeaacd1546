import type { ComposioClient } from "../../composio/client";
import { type CursorList, listByCursor } from "../../composio/cursor-list";
import { ComposioError } from "../../composio/errors";
import type { ComposioAnswer } from "../../composio/http";
import { lookAgain } from "../../composio/look-again";
import { parse } from "../../composio/parse";
import { unlessFails } from "../../composio/unless-fails";
import { unquoted } from "../../composio/unquoted";
import { UserError } from "../../core/user-error";
import { readToolkit, type ToolkitObject, toolkitSchema } from "../toolkit/toolkit-object";
import { isUnknownToolkit } from "../toolkit/unknown-toolkit";
import type { ToolkitBody, UrlField } from "./body";
import { type CustomToolkitObject, deletedSchema, upsertedSchema } from "./custom-toolkit-object";
import { isSameSlug, toolkitSlugOf } from "./slug";

export type { CustomToolkitObject } from "./custom-toolkit-object";

/** The slugs that Composio gives. None may change the path that a request goes to. */
const TOOLKIT_SLUG = /^CUSTOM_[A-Za-z0-9_-]{1,64}$/i;
/** The largest page that Composio documents. */
const PAGE_SIZE = 1_000;
/** The version of the API that has all of these. */
const version = "v3.1";

/** The endpoints of custom toolkits. */
export class CustomToolkits {
  readonly #client: ComposioClient;
  /** The name that this service has for the URL, which has changed once. */
  #urlField: UrlField = "mcp_url";

  constructor(client: ComposioClient) {
    this.#client = client;
  }

  /** @returns Undefined when Composio says that there is none. */
  async find(slug: string): Promise<CustomToolkitObject | undefined> {
    if (!TOOLKIT_SLUG.test(slug)) {
      return undefined;
    }
    const request = {
      method: "GET",
      path: `/toolkits/${slug}`,
      query: { version: "latest" },
      version,
    } as const;
    try {
      return await this.#client.send(request, (answer) => withId(readToolkit(answer, slug)));
    } catch (error) {
      if (error instanceof ComposioError && (await this.#isGone(slug, error))) {
        return undefined;
      }
      throw error;
    }
  }

  /** All of the project. A list may leave out those that are one user's own. */
  list(): Promise<CursorList<CustomToolkitObject>> {
    const query = { type: "custom", limit: PAGE_SIZE };
    const keyOf = ({ id }: CustomToolkitObject) => id;
    const item = toolkitSchema.transform(withId);
    return listByCursor(this.#client, { path: "/toolkits", query, item, keyOf, version });
  }

  /**
   * Creates the toolkit, or updates the one that has its slug. An unclear request is sent again: it means the same
   * when it arrives twice.
   */
  async upsert(body: ToolkitBody): Promise<void> {
    const field = this.#urlField;
    const other = field === "mcp_url" ? "app_url" : "mcp_url";
    try {
      await this.#send(body, field);
    } catch (error) {
      if (!isRefusalOf(field, error)) {
        throw error;
      }
      try {
        await this.#send(body, other);
      } catch (second) {
        // The service that asks for the first name has something against the URL.
        throw isRefusalOf(field, second) ? error : second;
      }
      this.#urlField = other;
    }
  }

  /**
   * Deletes a toolkit, with its auth configs and what is connected through them. It has succeeded as well when it is
   * already gone.
   *
   * @param revoke Whether Composio shall revoke what users have granted.
   * @returns Whether there was one to delete.
   */
  async delete(slug: string, revoke: boolean): Promise<boolean> {
    if (!TOOLKIT_SLUG.test(slug)) {
      throw new UserError(
        `${JSON.stringify(slug)} is not the slug of a custom toolkit, such as "CUSTOM_ORDERS".`,
      );
    }
    const query = { revoke_on_delete: revoke };
    const request = { method: "DELETE", path: `/custom/toolkits/${slug}`, query, version } as const;
    try {
      const answer = await this.#client.send(request, successful);
      if (
        await lookAgain(
          () => this.find(slug),
          (found) => found === undefined,
        )
      ) {
        throw failure(answer, "the toolkit is still there");
      }
      return true;
    } catch (error) {
      if (error instanceof ComposioError && (await this.#isGone(slug, error))) {
        // An earlier attempt may have done it.
        return error.attempts > 1;
      }
      throw error;
    }
  }

  /** Whether Composio says so of a toolkit, or says that something is missing and its list lacks it too. */
  async #isGone(slug: string, error: ComposioError): Promise<boolean> {
    if (isUnknownToolkit(error)) {
      return true;
    }
    const list = error.isNotFound ? await unlessFails(this.list()) : undefined;
    return list?.isWhole === true && !list.items.some(({ id }) => isSameSlug(id, slug));
  }

  #send({ url, slug, config }: ToolkitBody, field: UrlField): Promise<void> {
    const body = { slug, toolkit_config: { ...config, [field]: url } };
    const request = { method: "POST", path: "/custom/toolkits/upsert", version, body } as const;
    return this.#client.send({ ...request, isRepeatable: true, hide: unquoted(body) }, (answer) => {
      const upserted = parse(upsertedSchema, answer.body, answer);
      if (!isSameSlug(upserted.slug, toolkitSlugOf(slug))) {
        throw failure(answer, "Composio answered with another toolkit");
      }
    });
  }
}

function withId(toolkit: ToolkitObject): CustomToolkitObject {
  return { ...toolkit, id: toolkit.slug };
}

/** Whether Composio refused a body because of the field, so that nothing was done. */
function isRefusalOf(field: UrlField, error: unknown): boolean {
  if (!(error instanceof ComposioError) || error.details.status !== 400) {
    return false;
  }
  const { message = "", problems = [] } = error.details;
  return [message, ...problems].some((text) => text.includes(field));
}

/** @throws ComposioError when a 200 denies the success of the request. */
function successful(answer: ComposioAnswer): ComposioAnswer {
  if (deletedSchema.safeParse(answer.body).data?.deleted === false) {
    throw failure(answer, "Composio answered that it did not succeed");
  }
  return answer;
}

function failure({ request, status, requestId, sentAt }: ComposioAnswer, reason: string): ComposioError {
  return new ComposioError({ kind: "incomplete", request, status, reason, requestId, sentAt });
}
