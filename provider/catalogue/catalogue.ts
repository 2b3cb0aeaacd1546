import type { CursorList } from "../composio/cursor-list";
import { ComposioError } from "../composio/errors";
import { memoize } from "../core/memoize";
import { firstAlone } from "../core/repeated-warnings";
import { UserError } from "../core/user-error";
import type { ComposioRun } from "../run/composio-run";
import type { ConnectedAccountObject } from "./account-object";
import type { KnownAccounts } from "./known-accounts";
import type { KnownAuthConfig, KnownAuthConfigs } from "./known-auth-configs";
import { NOT_WHOLE, warningOf } from "./lookup-warning";
import { isRefusalOfThisOne, undefinedIfRefused } from "./refused";
import type { ToolkitObject, Toolkits } from "./toolkits";
import type { ToolObject, Tools } from "./tools";
import type { ToolkitVersion, TriggerTypeObject, TriggerTypes } from "./trigger-types";
import type { EventType, WebhookEventTypes } from "./webhook-event-types";

/** The answer of Composio, its word that there is none, or undefined where that is not known. */
export type Answer<T extends object> = T | "none" | undefined;

export function isFound<T extends object>(answer: Answer<T>): answer is T {
  return typeof answer === "object";
}

/** The endpoints that are asked. */
export interface CatalogueApi {
  authConfigs: KnownAuthConfigs;
  connectedAccounts: KnownAccounts;
  toolkits: Toolkits;
  tools: Tools;
  triggerTypes: TriggerTypes;
  webhookEventTypes: WebhookEventTypes;
}

/** A preview does not wait longer for what it can do without. */
const LIMIT_MS = 10_000;

/** The questions of previews to Composio. All resources of the run share the answers. */
export function catalogueOf<Api extends CatalogueApi>(run: ComposioRun<Api>): Catalogue<Api> {
  return run.shared(newCatalogue);
}

function newCatalogue<Api extends CatalogueApi>(run: ComposioRun<Api>): Catalogue<Api> {
  return new Catalogue<Api>(() => run.api.withTimeLimit(LIMIT_MS), run.warn);
}

/**
 * The auth configs, accounts, tools, toolkits and events that Composio has. Nothing is asked twice, unless the run itself
 * has changed it. Where Composio cannot be asked, a warning says so once, and no more of that kind is asked.
 */
export class Catalogue<Api extends CatalogueApi = CatalogueApi> {
  readonly #connect: () => Api;
  readonly #warnOnce: (warning: string) => void;
  readonly #authConfigs = new Map<string, Promise<Answer<KnownAuthConfig>>>();
  readonly #accounts = new Map<string, Promise<Answer<ConnectedAccountObject>>>();
  readonly #tools = new Map<string, Promise<Answer<ToolObject>>>();
  readonly #toolsOf = new Map<string, Promise<Answer<CursorList<ToolObject>>>>();
  readonly #toolkits = new Map<string, Promise<Answer<ToolkitObject>>>();
  readonly #triggerTypes = new Map<string, Promise<Answer<TriggerTypeObject>>>();
  readonly #notAskedAgain = new Set<string>();
  #allAuthConfigs: Promise<Answer<CursorList<KnownAuthConfig>>> | undefined;
  #allToolkits: Promise<Answer<CursorList<ToolkitObject>>> | undefined;
  #triggerSlugs: Promise<Answer<string[]>> | undefined;
  #eventTypes: Promise<Answer<CursorList<EventType>>> | undefined;
  #api: Api | undefined;

  /** @param connect Gives the API on the first question, and may throw a `UserError`. */
  constructor(connect: () => Api, warn: (warning: string) => void) {
    this.#connect = connect;
    this.#warnOnce = firstAlone(warn);
  }

  authConfig(id: string): Promise<Answer<KnownAuthConfig>> {
    return memoize(this.#authConfigs, id, () =>
      this.ask("auth config", (api) => api.authConfigs.findByAnyId(id)),
    );
  }

  /** All auth configs, as far as Composio tells. */
  async authConfigs(): Promise<KnownAuthConfig[]> {
    this.#allAuthConfigs ??= this.ask("auth configs", (api) => api.authConfigs.list());
    return itemsOf(await this.#allAuthConfigs);
  }

  connectedAccount(id: string): Promise<Answer<ConnectedAccountObject>> {
    return memoize(this.#accounts, id, () =>
      this.ask("connected account", (api) => api.connectedAccounts.findByAnyId(id)),
    );
  }

  /** One request for all slugs that were not asked for before. */
  tools(slugs: readonly string[]): Promise<Answer<ToolObject>[]> {
    const fresh = slugs.filter((slug) => !this.#tools.has(slug));
    if (fresh.length > 0) {
      const asked = this.ask("tool", (api) => api.tools.findBySlugs(fresh));
      for (const slug of fresh) {
        this.#tools.set(
          slug,
          asked.then((list) => this.#toolOf(list, slug)),
        );
      }
    }
    return Promise.all(slugs.map((slug) => this.#tools.get(slug)));
  }

  /** The slugs of a toolkit's tools, as far as Composio tells. */
  async toolsOf(toolkit: string): Promise<string[]> {
    return itemsOf(await this.#toolListOf(toolkit)).map(({ slug }) => slug);
  }

  /** All tools of a toolkit, undefined where Composio does not tell all of them. */
  async allToolsOf(toolkit: string): Promise<ToolObject[] | undefined> {
    const tools = await this.#toolListOf(toolkit);
    return isFound(tools) && tools.isWhole ? tools.items : undefined;
  }

  #toolListOf(toolkit: string): Promise<Answer<CursorList<ToolObject>>> {
    return memoize(this.#toolsOf, toolkit, () =>
      this.ask("tools", (api) => api.tools.list(toolkit).catch(undefinedIfRefused)),
    );
  }

  toolkit(slug: string): Promise<Answer<ToolkitObject>> {
    const find = () => this.ask("toolkit", (api) => api.toolkits.find(slug));
    return memoize(this.#toolkits, slug.toLowerCase(), find);
  }

  /** Has the next question about a toolkit and its tools asked anew, because the run has just made or changed it. */
  forgetToolkit(slug: string): void {
    const start = slug.toLowerCase();
    for (const known of [this.#toolkits, this.#toolsOf, this.#tools]) {
      for (const key of [...known.keys()].filter((each) => each.toLowerCase().startsWith(start))) {
        known.delete(key);
      }
    }
  }

  /** All toolkits, as far as Composio tells. */
  async toolkits(): Promise<ToolkitObject[]> {
    this.#allToolkits ??= this.ask("toolkits", (api) => api.toolkits.list({}));
    return itemsOf(await this.#allToolkits);
  }

  /** @param of The version of its toolkit, the latest unless given. */
  triggerType(slug: string, of?: ToolkitVersion): Promise<Answer<TriggerTypeObject>> {
    const key = `${slug.toUpperCase()} ${of?.version ?? ""}`;
    return memoize(this.#triggerTypes, key, () =>
      this.ask("trigger type", (api) => api.triggerTypes.find(slug, of)),
    );
  }

  /** The slugs of all types of triggers, as far as Composio tells. */
  async triggerSlugs(): Promise<string[]> {
    this.#triggerSlugs ??= this.ask("trigger types", (api) => api.triggerTypes.slugs());
    const slugs = await this.#triggerSlugs;
    return isFound(slugs) ? slugs : [];
  }

  /** The events that a webhook subscription may ask for, as far as Composio tells. */
  async webhookEventTypes(): Promise<EventType[]> {
    this.#eventTypes ??= this.ask("event", (api) => api.webhookEventTypes.list());
    return itemsOf(await this.#eventTypes);
  }

  /** That a list lacks a tool means nothing, unless the list is whole. */
  #toolOf(list: Answer<CursorList<ToolObject>>, slug: string): Answer<ToolObject> {
    const tool = itemsOf(list).find((each) => each.slug === slug);
    if (tool || !isFound(list)) {
      return tool;
    }
    if (!list.isWhole) {
      this.#warnOnce(NOT_WHOLE);
      return undefined;
    }
    return "none";
  }

  /**
   * Asks Composio.
   *
   * @param subject The part of the API that is asked. Each may need a permission of its own.
   * @param call Gives undefined where Composio says that there is no such thing.
   */
  async ask<T extends object>(
    subject: string,
    call: (api: Api) => Promise<T | undefined>,
  ): Promise<Answer<T>> {
    if (this.#notAskedAgain.has(subject)) {
      return undefined;
    }
    try {
      this.#api ??= this.#connect();
      return (await call(this.#api)) ?? "none";
    } catch (error) {
      if (!(error instanceof ComposioError || error instanceof UserError)) {
        throw error;
      }
      if (!isRefusalOfThisOne(error)) {
        this.#notAskedAgain.add(subject);
      }
      this.#warnOnce(warningOf(error));
      return undefined;
    }
  }
}

function itemsOf<T>(list: Answer<CursorList<T>>): T[] {
  return isFound(list) ? list.items : [];
}
