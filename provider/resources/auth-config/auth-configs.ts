import type { CatalogueApi } from "../../catalogue/catalogue";
import type { AuthConfigFilter } from "../../catalogue/known-auth-configs";
import { spellingsOfSlug } from "../../catalogue/toolkit-slug";
import type { ComposioClient } from "../../composio/client";
import type { CursorList } from "../../composio/cursor-list";
import type { ComposioAnswer, ComposioRequest } from "../../composio/http";
import { parse } from "../../composio/parse";
import type { TimeBudget } from "../../composio/time-budget";
import { memoize } from "../../core/memoize";
import type { Answered } from "../../objects/creation";
import { Endpoint } from "../../objects/endpoint";
import type { EndpointDefinition } from "../../objects/endpoint-definition";
import type { ComposioRun } from "../../run/composio-run";
import { type AuthConfigObject, authConfigSchema, createdSchema } from "./auth-config-object";

export type { AuthConfigObject } from "./auth-config-object";

/** The endpoints that this kind needs. */
export type AuthConfigApi = { authConfigs: AuthConfigs } & CatalogueApi;
export type AuthConfigRun = ComposioRun<AuthConfigApi>;

const AUTH_CONFIGS: EndpointDefinition<AuthConfigObject> = {
  label: "auth config",
  example: "ac_1a2b3c4d",
  path: "/auth_configs",
  read: authConfigSchema,
  area: "auth_configs",
  list: {
    // The largest page that Composio documents.
    query: { show_disabled: true, limit: 200 },
  },
  gone: { noun: "auth config", slug: /^Auth_Config_NotFound$/, otherwise: "list" },
  deleted: { flag: "success", instead: "revoke_job_id" },
  isShownDeleted: true,
};

/** The endpoints of auth configs. Each call is one request where all goes well. */
export class AuthConfigs extends Endpoint<AuthConfigObject> {
  protected readonly definition = AUTH_CONFIGS;
  readonly #toolkits: Map<string, Promise<string | undefined>>;

  constructor(client: ComposioClient, toolkits = new Map<string, Promise<string | undefined>>()) {
    super(client);
    this.#toolkits = toolkits;
  }

  /** The same auth configs, asked by another client. What one of the two knows, both know. */
  withClient(client: ComposioClient): AuthConfigs {
    return new AuthConfigs(client, this.#toolkits);
  }

  override async get(id: string, budget?: TimeBudget): Promise<AuthConfigObject> {
    const found = await super.get(id, budget);
    this.#toolkits.set(id, Promise.resolve(found.toolkit.slug));
    return found;
  }

  /**
   * The slug of an auth config's toolkit. It never changes, so it is asked for once.
   *
   * @returns Undefined when Composio says that there is no such auth config.
   */
  toolkitOf(id: string): Promise<string | undefined> {
    return memoize(this.#toolkits, id, async () => {
      try {
        return (await this.findByAnyId(id))?.toolkit.slug;
      } catch (error) {
        this.#toolkits.delete(id);
        throw error;
      }
    });
  }

  /** All that match, those that are disabled too, and none that is deleted. */
  listBy({ toolkit, search }: AuthConfigFilter): Promise<CursorList<AuthConfigObject>> {
    return this.list({
      ...(toolkit && { toolkit_slug: spellingsOfSlug(toolkit).join(",") }),
      ...(search && { search }),
    });
  }

  /**
   * Creates an auth config. The request is sent once, whatever comes back: nothing would refuse a second one.
   *
   * @param toolkit The slug of its toolkit, which the answer leaves out, as it does the name.
   */
  create(body: object, toolkit: string): Promise<Answered<AuthConfigObject>> {
    return this.post(AUTH_CONFIGS.path, body, this.client.newBudget(0), (answer) => {
      const { id, ...stated } = parse(createdSchema, answer.body, answer).auth_config;
      return { id, remote: { ...stated, id, name: id, toolkit: { slug: toolkit } } };
    });
  }

  /** @param toolkit The slug of its toolkit, for a key that may not read. */
  async update(id: string, body: object, toolkit: string): Promise<AuthConfigObject> {
    await this.#write({ method: "PATCH", path: this.pathOf(id), body });
    return this.getIfAllowed(id, { toolkit: { slug: toolkit } });
  }

  async setStatus(id: string, status: "ENABLED" | "DISABLED", toolkit: string): Promise<AuthConfigObject> {
    await this.#write({ method: "PATCH", path: `${this.pathOf(id)}/${status}` });
    return this.getIfAllowed(id, { toolkit: { slug: toolkit }, status });
  }

  /**
   * Reads an auth config of which nothing more has to be known: a key may write and not read.
   *
   * @param stated What is certain of it, which then has to do.
   * @throws ComposioError when there is none.
   */
  getIfAllowed(id: string, stated: Omit<AuthConfigObject, "id" | "name">): Promise<AuthConfigObject> {
    return this.getOr(id, { ...stated, id, name: id }, [403]);
  }

  #write(request: ComposioRequest): Promise<ComposioAnswer> {
    return this.send(request, (answer) => answer);
  }
}
