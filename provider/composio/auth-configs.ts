import { remember } from "../remember";
import { z } from "../zod";
import type { ComposioClient } from "./client";
import { listByCursor } from "./cursor-list";
import { ComposioError } from "./errors";
import { parse } from "./parse";

/** The largest page that Composio documents. */
const PAGE_SIZE = 200;

const authConfigSchema = z.object({
  id: z.string(),
  name: z.string(),
  toolkit: z.object({ slug: z.string() }),
  // Otherwise zod names the value that it got.
  status: z.enum(["ENABLED", "DISABLED"], { message: "Expected ENABLED or DISABLED" }),
  auth_scheme: z.string().nullish(),
});

/** An auth config as Composio describes it, without its credentials. */
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
    const request = { method: "GET", path: `/auth_configs/${encodeURIComponent(id)}` } as const;
    try {
      const found = await this.#client.send(request, (answer) =>
        parse(authConfigSchema, answer.body, answer),
      );
      this.#toolkits.set(id, Promise.resolve(found.toolkit.slug));
      return found;
    } catch (error) {
      if (error instanceof ComposioError && (error.isGone || error.isUnknownAuthConfig)) {
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
    return remember(this.#toolkits, id, async () => {
      try {
        return (await this.find(id))?.toolkit.slug;
      } catch (error) {
        this.#toolkits.delete(id);
        throw error;
      }
    });
  }

  /** All that match, those that are disabled too. */
  list(filter: { toolkit_slug?: string }): Promise<AuthConfigObject[]> {
    const query = { ...filter, show_disabled: "true", limit: PAGE_SIZE };
    return listByCursor(this.#client, "/auth_configs", query, authConfigSchema);
  }
}
