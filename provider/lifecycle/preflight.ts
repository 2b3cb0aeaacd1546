import type { dynamic } from "@pulumi/pulumi";
import { isSame } from "../compare";
import type { ComposioApi } from "../composio/api";
import type { AuthConfigObject } from "../composio/auth-configs";
import { ComposioError } from "../composio/errors";
import type { ToolObject } from "../composio/tools";
import { didYouMean } from "../nearest";
import { UserError } from "../user-error";
import type { InputName } from "./inputs";
import { hasUnknown, UNKNOWN } from "./unknown";

type Failure = dynamic.CheckFailure;
type Properties = Record<string, unknown>;

/** The inputs that decide what is looked up. */
const LOOKED_UP: InputName[] = ["authConfigIds", "noAuthApps", "toolkits", "allowedTools"];

/**
 * Asks Composio, before anything is made or changed, whether the auth configs and tools exist that the program
 * names. Nothing is asked twice: all resources of a run share the answers.
 *
 * Only Composio's word that there is no such thing is a failure. When it cannot be asked, no more is asked in this
 * run, and a notice says so.
 */
export class Preflight {
  readonly #connect: () => ComposioApi;
  readonly #notify: (notice: string) => void;
  readonly #authConfigs = new Map<string, Promise<AuthConfigObject | undefined>>();
  readonly #tools = new Map<string, Promise<ToolObject | undefined>>();
  readonly #toolsByToolkit = new Map<string, Promise<ToolObject[]>>();
  #isOver = false;

  /** @param connect Gives the API on the first look-up, and may throw a `UserError`. */
  constructor(connect: () => ComposioApi, notify: (notice: string) => void) {
    let api: ComposioApi | undefined;
    this.#connect = () => {
      api ??= connect();
      return api;
    };
    this.#notify = notify;
  }

  /**
   * @param olds The inputs that the last `check` returned, empty for a new resource.
   * @param news Valid inputs. Values that a preview does not know yet are left out.
   */
  async failures(olds: Properties, news: Properties): Promise<Failure[]> {
    if (this.#isOver || LOOKED_UP.every((name) => isSame(olds[name], news[name]))) {
      return [];
    }
    try {
      const [ofAuthConfigs, ofTools] = await Promise.all([
        this.#authConfigFailures(news),
        this.#toolFailures(news),
      ]);
      return [...ofAuthConfigs, ...ofTools];
    } catch (error) {
      this.#giveUp(error);
      return [];
    }
  }

  async #authConfigFailures({ authConfigIds }: Properties): Promise<Failure[]> {
    const failures = knownElements(authConfigIds).map(async ({ element, index }) => {
      const problem = whyUnusable(await this.#authConfig(element));
      return problem ? [failure(`authConfigIds[${index}]`, element, problem)] : [];
    });
    return (await Promise.all(failures)).flat();
  }

  async #toolFailures(news: Properties): Promise<Failure[]> {
    const named = knownElements(news.allowedTools);
    if (named.length === 0) {
      return [];
    }
    const [toolkits] = await Promise.all([
      this.#toolkitsOf(news),
      this.#askForTools(named.map(({ element }) => element)),
    ]);
    const failures = named.map(async ({ element, index }) => {
      const problem = await this.#whyNotAllowed(element, toolkits);
      return problem ? [failure(`allowedTools[${index}]`, element, problem)] : [];
    });
    return (await Promise.all(failures)).flat();
  }

  async #whyNotAllowed(slug: string, toolkits: Toolkits): Promise<string | undefined> {
    const tool = await this.#tools.get(slug);
    if (!tool) {
      const known = await this.#toolsOf(toolkits, slug);
      return `is not a tool that Composio has; ${didYouMean(slug, known, "check the slug")}`;
    }
    const { slug: toolkit } = tool.toolkit;
    return toolkits.areAll && !toolkits.slugs.includes(toolkit)
      ? `is a tool of the toolkit ${toolkit}, which the server does not have; add an auth config of ${toolkit}, or ` +
          "remove it"
      : undefined;
  }

  /** The toolkits that the server will have, as far as that is known. */
  async #toolkitsOf(news: Properties): Promise<Toolkits> {
    const { authConfigIds, noAuthApps, toolkits, adoptExisting } = news;
    const ids = knownElements(authConfigIds).map(({ element }) => element);
    const authConfigs = await Promise.all(ids.map((id) => this.#authConfig(id)));
    const declared = [...knownElements(noAuthApps), ...knownElements(toolkits)];
    return {
      slugs: [
        ...authConfigs.flatMap((found) => found?.toolkit.slug ?? []),
        ...declared.map(({ element }) => element),
      ],
      areAll:
        authConfigs.every(Boolean) &&
        ![authConfigIds, noAuthApps, toolkits].some(hasUnknown) &&
        // A server that is adopted may have more.
        !(adoptExisting && !toolkits),
    };
  }

  #authConfig(id: string): Promise<AuthConfigObject | undefined> {
    const known = this.#authConfigs.get(id) ?? this.#connect().authConfigs.find(id);
    this.#authConfigs.set(id, known);
    return known;
  }

  /** Asks, by one request, for the tools that were not asked for before. */
  async #askForTools(slugs: string[]): Promise<void> {
    const fresh = slugs.filter((slug) => !this.#tools.has(slug));
    if (fresh.length > 0) {
      const found = this.#connect().tools.findAll(fresh);
      for (const slug of fresh) {
        this.#tools.set(
          slug,
          found.then((tools) => tools.find((tool) => tool.slug === slug)),
        );
      }
    }
    await Promise.all(slugs.map((slug) => this.#tools.get(slug)));
  }

  /** The slugs among which the one is that was meant: those of the toolkit that it begins with, if it has one. */
  async #toolsOf({ slugs }: Toolkits, wrong: string): Promise<string[]> {
    const begun = slugs.filter((slug) => wrong.toUpperCase().startsWith(`${slug.toUpperCase()}_`));
    const candidates = (begun.length > 0 ? begun : slugs).map((slug) => this.#toolsOfToolkit(slug));
    return (await Promise.all(candidates)).flat().map(({ slug }) => slug);
  }

  #toolsOfToolkit(slug: string): Promise<ToolObject[]> {
    const known = this.#toolsByToolkit.get(slug) ?? this.#connect().tools.list(slug);
    this.#toolsByToolkit.set(slug, known);
    return known;
  }

  #giveUp(error: unknown): void {
    if (!(error instanceof ComposioError || error instanceof UserError)) {
      throw error;
    }
    if (!this.#isOver) {
      this.#isOver = true;
      this.#notify(`auth configs and tools are not looked up beforehand. ${error.message}`);
    }
  }
}

interface Toolkits {
  slugs: string[];
  /** Whether the server has no others. */
  areAll: boolean;
}

/** Pulumi shows the value of a property, but not that of an element. */
function failure(property: string, element: string, problem: string): Failure {
  return { property, reason: `"${element}" ${problem}` };
}

function knownElements(list: unknown): { element: string; index: number }[] {
  const elements = Array.isArray(list) ? (list as string[]) : [];
  return elements.map((element, index) => ({ element, index })).filter(({ element }) => element !== UNKNOWN);
}

function whyUnusable(authConfig: AuthConfigObject | undefined): string | undefined {
  if (!authConfig) {
    return "does not exist in the Composio project of the API key; name one that does";
  }
  return authConfig.status === "DISABLED" ? "is disabled in Composio; enable it, or name another" : undefined;
}
