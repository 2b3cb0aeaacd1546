import { didYouMean } from "../core/nearest";
import type { ComposioRun } from "../run/composio-run";
import { type Catalogue, type CatalogueApi, catalogueOf } from "./catalogue";

/** How many toolkits may be guessed in a run. Each costs a request. */
const MAX_GUESSES = 20;

/** The toolkits among whose tools the one is that was meant. */
interface KnownToolkits {
  /** As far as they are known. */
  slugs: string[];
  /** Whether there are no others. */
  areAll: boolean;
}

/** The suggestions of a run: the guesses of all its resources count together. */
export function toolSuggestionsOf<Api extends CatalogueApi>(run: ComposioRun<Api>): ToolSuggestions {
  return run.shared(newSuggestions);
}

function newSuggestions<Api extends CatalogueApi>(run: ComposioRun<Api>): ToolSuggestions {
  return new ToolSuggestions(catalogueOf(run));
}

/** Says which tools were probably meant. */
export class ToolSuggestions {
  readonly #catalogue: Catalogue;
  readonly #guessed = new Set<string>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /**
   * Says of a slug that it is not that of a tool, with what was probably meant.
   *
   * @param toolkits Those of the resource that names it.
   */
  async whyNoTool(wrong: string, toolkits: KnownToolkits): Promise<string> {
    return `is not a tool that Composio has; ${await this.#suggest(wrong, toolkits)}`;
  }

  async #suggest(wrong: string, toolkits: KnownToolkits): Promise<string> {
    const toolkit = wrong.toLowerCase();
    if (toolkits.slugs.some((slug) => slug.toLowerCase() === toolkit)) {
      const [example] = await this.#catalogue.toolsOf(toolkit);
      return `it is a toolkit: name tools of it${example === undefined ? "" : `, such as "${example}"`}`;
    }
    return didYouMean(wrong, await this.#candidates(wrong, toolkits), "check the slug");
  }

  /**
   * The slugs among which the one is that was meant: those of the toolkit that it begins with, if the resource has it,
   * or else of all its toolkits. Where these are not all known, a toolkit is guessed.
   */
  async #candidates(wrong: string, { slugs, areAll }: KnownToolkits): Promise<string[]> {
    const begun = slugs.filter((slug) => wrong.toUpperCase().startsWith(`${slug.toUpperCase()}_`));
    if (begun.length > 0) {
      return this.#toolsOf(begun);
    }
    const known = await this.#toolsOf(slugs);
    return areAll && slugs.length > 0 ? known : [...known, ...(await this.#guess(wrong))];
  }

  async #toolsOf(toolkits: string[]): Promise<string[]> {
    return (await Promise.all(toolkits.map((slug) => this.#catalogue.toolsOf(slug)))).flat();
  }

  /** The tools of the first toolkit that the slug may begin with. */
  async #guess(wrong: string): Promise<string[]> {
    for (const toolkit of beginnings(wrong)) {
      if (this.#guessed.size >= MAX_GUESSES && !this.#guessed.has(toolkit)) {
        return [];
      }
      this.#guessed.add(toolkit);
      const tools = await this.#catalogue.toolsOf(toolkit);
      if (tools.length > 0) {
        return tools;
      }
    }
    return [];
  }
}

/** `GOOGLE_CALENDAR_FIND_EVENT` may begin with the toolkit `google`, `google_calendar` or `googlecalendar`. */
function beginnings(slug: string): string[] {
  const [first, second, third] = slug.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  if (!first || !second) {
    return [];
  }
  return third ? [first, `${first}_${second}`, first + second] : [first];
}
