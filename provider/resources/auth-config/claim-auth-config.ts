import { isOwnToolkit, spelledSlug } from "../../catalogue/toolkit-slug";
import { namedByText } from "../../catalogue/toolkits-named-by-text";
import type { Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import type { AuthConfigInputs } from "./auth-config-fields";
import type { AuthConfigRun } from "./auth-configs";

/** Notes for the rest of the run what is to become of an auth config, and which toolkit it names by a text. */
export function noteChange(
  run: AuthConfigRun,
  id: string,
  olds: Properties,
  news: AuthConfigInputs,
  isReplaced: boolean,
): void {
  if (isReplaced) {
    run.replacements.note({ id, urn: run.urn, known: olds }, news);
  } else if (isOwnToolkit(news.toolkit)) {
    // One that is wired to the toolkit's output is replaced with it.
    const slug = spelledSlug(news.toolkit) ?? news.toolkit;
    namedByText(run).named(`the auth config "${sanitizeLine(news.name)}" (id ${id})`, slug);
  }
}
