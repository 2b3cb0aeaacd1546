import { inertLine } from "../../core/inert";
import type { Properties } from "../../core/resource";
import { declareOwner, namesOf } from "../../objects/owner";
import { namedByText } from "../custom-toolkit/named-by-text";
import { isOwnToolkit, spelledSlug } from "../toolkit/toolkit-slug";
import type { AuthConfigInputs } from "./auth-config-fields";
import type { AuthConfigRun } from "./auth-config-run";

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
