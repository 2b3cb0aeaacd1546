import type { dynamic } from "@pulumi/pulumi";
import { isSame } from "../compare";
import type { ComposioApi } from "../composio/api";
import type { AuthConfigObject } from "../composio/auth-configs";
import type { ToolObject } from "../composio/tools";
import { didYouMean } from "../nearest";
import { type Answer, Catalogue } from "./catalogue";
import { type ExpectedToolkits, expectedToolkits, isMissing } from "./expected-toolkits";
import type { InputName } from "./inputs";
import { knownElements } from "./unknown";

type Failure = dynamic.CheckFailure;
type Properties = Record<string, unknown>;

/** The inputs that decide what is looked up. */
const LOOKED_UP: InputName[] = ["authConfigIds", "noAuthApps", "toolkits", "allowedTools"];

/**
 * Asks Composio, before anything is made or changed, whether the auth configs and tools exist that the program
 * names. All resources of a run share the answers.
 *
 * Only Composio's word that there is no such thing is a failure. What cannot be asked is left out, and a notice says
 * so once a run.
 */
export class Preflight {
  readonly #catalogue: Catalogue;

  /** @param connect Gives the API on the first look-up, and may throw a `UserError`. */
  constructor(connect: () => ComposioApi, notify: (notice: string) => void) {
    this.#catalogue = new Catalogue(connect, notify);
  }

  /**
   * @param olds The inputs that the last `check` returned, empty for a new resource.
   * @param news Valid inputs. Values that a preview does not know yet are left out.
   */
  async failures(olds: Properties, news: Properties): Promise<Failure[]> {
    if (LOOKED_UP.every((name) => isSame(olds[name], news[name]))) {
      return [];
    }
    const [ofAuthConfigs, ofTools] = await Promise.all([
      this.#authConfigFailures(news),
      this.#toolFailures(olds, news),
    ]);
    return [...ofAuthConfigs, ...ofTools];
  }

  async #authConfigFailures({ authConfigIds }: Properties): Promise<Failure[]> {
    const failures = knownElements(authConfigIds).map(async ({ element, index }) => {
      const problem = whyUnusable(await this.#catalogue.authConfig(element));
      return problem ? [failure(`authConfigIds[${index}]`, element, problem)] : [];
    });
    return (await Promise.all(failures)).flat();
  }

  async #toolFailures(olds: Properties, news: Properties): Promise<Failure[]> {
    const named = knownElements(news.allowedTools);
    if (named.length === 0) {
      return [];
    }
    const [tools, toolkits] = await Promise.all([
      this.#catalogue.tools(named.map(({ element }) => element)),
      expectedToolkits(this.#catalogue, olds, news),
    ]);
    const failures = named.map(async ({ element, index }, i) => {
      const problem = await this.#whyNotAllowed(element, tools[i], toolkits);
      return problem ? [failure(`allowedTools[${index}]`, element, problem)] : [];
    });
    return (await Promise.all(failures)).flat();
  }

  async #whyNotAllowed(
    slug: string,
    tool: Answer<ToolObject>,
    toolkits: ExpectedToolkits,
  ): Promise<string | undefined> {
    if (tool === "none") {
      const known = await this.#namesakes(slug, toolkits.slugs);
      return `is not a tool that Composio has; ${didYouMean(slug, known, "check the slug")}`;
    }
    const toolkit = tool?.toolkit.slug;
    return toolkit && (await isMissing(this.#catalogue, toolkit, toolkits))
      ? `is a tool of the toolkit ${toolkit}, which the server does not have; add an auth config of ${toolkit}, ` +
          "name it in toolkits, or remove the tool"
      : undefined;
  }

  /** The slugs among which the one is that was meant: those of the toolkit that it begins with, if it has one. */
  async #namesakes(wrong: string, toolkits: string[]): Promise<string[]> {
    const begun = toolkits.filter((slug) => wrong.toUpperCase().startsWith(`${slug.toUpperCase()}_`));
    const candidates = begun.length > 0 ? begun : toolkits;
    return (await Promise.all(candidates.map((slug) => this.#catalogue.toolsOf(slug)))).flat();
  }
}

/** Pulumi shows the value of a property, but not that of an element. */
function failure(property: string, element: string, problem: string): Failure {
  return { property, reason: `"${element}" ${problem}` };
}

function whyUnusable(authConfig: Answer<AuthConfigObject>): string | undefined {
  if (authConfig === "none") {
    return "does not exist in the Composio project of the API key; name one that does";
  }
  return authConfig?.status === "DISABLED"
    ? "is disabled in Composio; enable it, or name another"
    : undefined;
}
