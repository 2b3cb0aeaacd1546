import { didYouMean } from "../core/nearest";
import type { Catalogue } from "./catalogue";
import { isOwnToolkit, spelledSlug } from "./toolkit-slug";

/**
 * Says why a slug cannot be that of a toolkit, with what was probably meant: undefined where Composio has the toolkit,
 * or cannot be asked.
 *
 * @param ownIsMissing Gets the slug of a toolkit of the project's own that is not there. It may come to be in the same
 * run, and not every key sees each of them.
 */
export async function whyNoToolkit(
  catalogue: Catalogue,
  slug: string,
  ownIsMissing: (slug: string) => void,
): Promise<string | undefined> {
  if ((await catalogue.toolkit(slug)) !== "none") {
    return undefined;
  }
  if (isOwnToolkit(slug)) {
    ownIsMissing(spelledSlug(slug) ?? slug);
    return undefined;
  }
  const known = (await catalogue.toolkits()).map((toolkit) => toolkit.slug);
  return `"${slug}" is not a toolkit that Composio has; ${didYouMean(slug, known, "check the slug")}`;
}
