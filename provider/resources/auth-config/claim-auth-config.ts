import { isOwnToolkit, spelledSlug } from "../../catalogue/toolkit-slug";
import { namedByText } from "../../catalogue/toolkits-named-by-text";
import { inertLine } from "../../core/inert";
import type { Properties } from "../../core/resource";
import { declareOwner, namesOf } from "../../objects/owner";
import type { AuthConfigInputs } from "./auth-config-fields";
import type { AuthConfigRun } from "./auth-configs";

/** Notes what `diff` says of an auth config before anything is changed. */
export function declare(
  run: AuthConfigRun,
  id: string,
  olds: Properties,
  news: AuthConfigInputs,
  isReplaced: boolean,
): void {
  declareOwner(run.objects("AuthConfig"), id, namesOf(olds, news, isReplaced), olds, `the auth config ${id}`);
  if (isReplaced) {
    run.replacements.note({ id, known: olds }, news);
  } else if (isOwnToolkit(news.toolkit)) {
    // One that is wired to the toolkit's output is replaced with it.
    const slug = spelledSlug(news.toolkit) ?? news.toolkit;
    namedByText(run).named(`the auth config "${inertLine(news.name)}" (id ${id})`, slug);
  }
}
