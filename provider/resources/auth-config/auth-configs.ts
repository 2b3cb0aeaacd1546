import type { ComposioClient } from "../../composio/client";
import { type CursorList, listByCursor } from "../../composio/cursor-list";
import { ComposioError } from "../../composio/errors";
import type { ComposioAnswer } from "../../composio/http";
import { parse } from "../../composio/parse";
import { memoize } from "../../core/memoize";
import { z } from "../../core/zod";

/** The largest page that Composio documents. */
const PAGE_SIZE = 200;

/** Only the id and the toolkit have to be there. What else is not as it should be counts as not said. */
const authConfigSchema = z
  .object({
    id: z.string().min(1),
    name: z.string().nullish().catch(undefined),
    toolkit: z.object({ slug: z.string().min(1) }),
    status: z.enum(["ENABLED", "DISABLED"]).optional().catch(undefined),
    auth_scheme: z.string().nullish().catch(undefined),
  })
  .transform(({ name, ...others }) => ({ ...others, name: name || others.id }));

/** An auth config as Composio describes it, without its credentials. One without a name goes by its id. */
export type AuthConfigObject = z.infer<typeof authConfigSchema>;

/** The endpoints of auth configs. */
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
    if (id === "." || id === "..") {
      // It would change the path of the request.
      return undefined;
    }
    const request = { method: "GET", path: `/auth_configs/${encodeURIComponent(id)}` } as const;
    try {
      const found = await this.#client.send(request, (answer) => readAuthConfig(answer, id));
      this.#toolkits.set(id, Promise.resolve(found.toolkit.slug));
      return found;
    } catch (error) {
      if (error instanceof ComposioError && isAbsence(error)) {
        return undefined;
      }
      throw error;
    }
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

  /** All that match, those that are disabled too. */
  list(filter: { toolkit_slug?: string }): Promise<CursorList<AuthConfigObject>> {
    const query = { ...filter, show_disabled: "true", limit: PAGE_SIZE };
    const keyOf = ({ id }: AuthConfigObject) => id;
    return listByCursor(this.#client, { path: "/auth_configs", query, item: authConfigSchema, keyOf });
  }
}

/** @throws ComposioError when the answer is no auth config, or another one. */
function readAuthConfig(answer: ComposioAnswer, id: string): AuthConfigObject {
  const found = parse(authConfigSchema, answer.body, answer);
  if (found.id !== id) {
    const { request, status, requestId, sentAt } = answer;
    const reason = "Composio answered with another auth config";
    throw new ComposioError({ kind: "incomplete", request, status, reason, requestId, sentAt });
  }
  return found;
}

/** Whether Composio said that there is no such auth config. */
function isAbsence(error: ComposioError): boolean {
  const { status } = error.details;
  return error.isUnknownAuthConfig ? status === 400 || status === 404 : error.isNotFound;
}
