import {
  type Answer,
  type Catalogue,
  type CatalogueApi,
  catalogueOf,
  isFound,
} from "../../catalogue/catalogue";
import { failuresOfTools, type KnownTool, lookUpTools } from "../../catalogue/look-up-tools";
import { suggestAuthConfig } from "../../catalogue/suggest-auth-config";
import { type ToolSuggestions, toolSuggestionsOf } from "../../catalogue/suggest-tool";
import { whyNoToolkit } from "../../catalogue/why-no-toolkit";
import { needsAuth } from "../../catalogue/without-auth";
import { isSame } from "../../core/compare";
import { memoize } from "../../core/memoize";
import type { Failure, Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { knownElements, knownTexts } from "../../core/unknown";
import { type ExpectedToolkits, expectedToolkits, isMissing } from "./expected-toolkits";
import type { InputName } from "./mcp-server-fields";
import type { McpServerRun, McpServers } from "./mcp-servers";
import { whatOf } from "./widening";

/** The endpoints that are asked. */
type ServersApi = { mcpServers: Pick<McpServers, "findByName"> } & CatalogueApi;

/** The inputs that decide what is looked up. */
const LOOKED_UP: InputName[] = ["authConfigIds", "noAuthApps", "toolkits", "allowedTools"];

/** The look-ups before servers are made or changed. All resources of the run share the answers. */
export function preflightOf(run: McpServerRun): Preflight {
  return run.shared(newPreflight);
}

function newPreflight(run: McpServerRun): Preflight {
  return new Preflight(catalogueOf(run), toolSuggestionsOf(run), run.warn);
}

/**
 * Asks Composio, before anything is made or changed, whether the auth configs, toolkits and tools exist that the
 * program names. All resources of a run share the answers.
 *
 * Only Composio's word that there is no such thing is a failure. What cannot be asked is left out, and a warning says
 * so once a run.
 */
export class Preflight {
  readonly #catalogue: Catalogue<ServersApi>;
  readonly #warn: (warning: string) => void;
  readonly #toolSuggestions: ToolSuggestions;
  readonly #toolkitsOfServers = new Map<string, Promise<Answer<string[]>>>();

  constructor(
    catalogue: Catalogue<ServersApi>,
    toolSuggestions: ToolSuggestions,
    warn: (warning: string) => void,
  ) {
    this.#catalogue = catalogue;
    this.#toolSuggestions = toolSuggestions;
    this.#warn = warn;
  }

  /**
   * @param olds The inputs that the last `check` returned, empty for a new resource.
   * @param news Valid inputs. Values that a preview does not know yet are left out.
   */
  async failures(olds: Properties, news: Properties): Promise<Failure[]> {
    if (LOOKED_UP.every((name) => isSame(olds[name], news[name]))) {
      return [];
    }
    const failures = await Promise.all([
      this.#authConfigFailures(news),
      this.#toolkitFailures("noAuthApps", news),
      this.#toolkitFailures("toolkits", news),
      this.#toolFailures(olds, news),
    ]);
    return failures.flat();
  }

  async #toolkitFailures(input: "noAuthApps" | "toolkits", news: Properties): Promise<Failure[]> {
    const failures = knownElements(news[input]).map(async ({ element, index }) => {
      const problem = await whyNoToolkit(this.#catalogue, element, (own) =>
        this.#warn(`${whatOf(news.name)} names the toolkit "${own}", which is not there, or not yet.`),
      );
      if (problem !== undefined) {
        return [{ property: `${input}[${index}]`, reason: sanitizeLine(problem) }];
      }
      if (input === "noAuthApps") {
        await this.#noteAuth(element, news);
      }
      return [];
    });
    return (await Promise.all(failures)).flat();
  }

  /** The catalogue's word alone is no proof, so this fails nothing. */
  async #noteAuth(slug: string, news: Properties): Promise<void> {
    const toolkit = await this.#catalogue.toolkit(slug);
    if (isFound(toolkit) && needsAuth(toolkit)) {
      this.#warn(
        sanitizeLine(
          `${whatOf(news.name)} names "${slug}" in noAuthApps, which needs authentication: declare an auth config of it, ` +
            "and give its id in authConfigIds.",
        ),
      );
    }
  }

  async #authConfigFailures(news: Properties): Promise<Failure[]> {
    const failures = knownElements(news.authConfigIds).map(async ({ element, index }) => {
      const problem = await this.#whyUnusable(element, news);
      return problem ? [failure(`authConfigIds[${index}]`, element, problem)] : [];
    });
    return (await Promise.all(failures)).flat();
  }

  async #whyUnusable(id: string, news: Properties): Promise<string | undefined> {
    const authConfig = await this.#catalogue.authConfig(id);
    if (authConfig === "none") {
      const suggestion = await suggestAuthConfig(this.#catalogue, id, () => this.#lackingToolkits(news));
      return `does not exist in the Composio project of the API key; ${suggestion}`;
    }
    return authConfig?.status === "DISABLED"
      ? "is disabled in Composio; enable it, or name another"
      : undefined;
  }

  /** The toolkits of the allowed tools that nothing else of the server brings. */
  async #lackingToolkits(news: Properties): Promise<string[]> {
    const [tools, { slugs }] = await Promise.all([
      this.#catalogue.tools(knownTexts(news.allowedTools)),
      expectedToolkits(this.#catalogue, {}, news),
    ]);
    const ofTools = tools.filter(isFound).flatMap(({ toolkit }) => toolkit?.slug ?? []);
    return ofTools.filter((slug) => !slugs.includes(slug));
  }

  async #toolFailures(olds: Properties, news: Properties): Promise<Failure[]> {
    const input: InputName = "allowedTools";
    const named = knownElements(news[input]).map(({ element, index }) => ({
      slug: element,
      path: [input, index],
    }));
    if (named.length === 0) {
      return [];
    }
    const [known, toolkits] = await Promise.all([
      lookUpTools(this.#catalogue, named),
      expectedToolkits(this.#catalogue, olds, news),
    ]);
    return failuresOfTools(known, (each) => this.#whyNotAllowed(each, toolkits));
  }

  #toolkitsOfServer(name: string): Promise<Answer<string[]>> {
    return memoize(this.#toolkitsOfServers, name, () =>
      this.#catalogue.ask("server", async (api) => (await api.mcpServers.findByName(name))?.toolkits),
    );
  }

  async #whyNotAllowed({ slug, tool }: KnownTool, toolkits: ExpectedToolkits): Promise<string | undefined> {
    if (tool === "none") {
      return this.#toolSuggestions.whyNoTool(slug, toolkits);
    }
    const toolkit = tool?.toolkit?.slug;
    return toolkit &&
      (await isMissing(this.#catalogue, toolkit, toolkits, (name) => this.#toolkitsOfServer(name)))
      ? `is a tool of the toolkit ${toolkit}, which the server does not have; add an auth config of ${toolkit}, ` +
          "name it in toolkits, or remove the tool"
      : undefined;
  }
}

/** Names the element: Pulumi shows the value of a property, but not that of an element. */
function failure(property: string, element: string, problem: string): Failure {
  return { property, reason: sanitizeLine(`"${element}" ${problem}`) };
}
