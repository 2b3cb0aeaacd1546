import { unlessFails } from "../composio/unless-fails";
import { didYouMean } from "../core/nearest";
import { sanitizeLine } from "../core/sanitize";
import { UserError } from "../core/user-error";
import type { ToolkitObject } from "./toolkit-object";
import type { ToolkitScheme } from "./toolkit-scheme";
import { isOwnToolkit } from "./toolkit-slug";
import type { Toolkits } from "./toolkits";
import { isWithoutAuth } from "./without-auth";

/** @throws UserError that names what was probably meant, when there is no such toolkit. */
export async function findToolkit(toolkits: Toolkits, slug: string): Promise<ToolkitObject> {
  const found = await toolkits.find(slug);
  if (found) {
    return found;
  }
  const known = (await unlessFails(toolkits.list({})))?.items.map((toolkit) => toolkit.slug) ?? [];
  throw new UserError(
    `There is no toolkit "${sanitizeLine(slug)}" in Composio; ${didYouMean(slug, known, "check the slug", 3)}`,
  );
}

/**
 * Makes sure that nothing was found because there is nothing, and not because a slug is misspelt. Not every key sees
 * each toolkit that a project has made itself.
 *
 * @throws UserError that names what was probably meant, when Composio says that there is no such toolkit.
 */
export async function assertToolkit(toolkits: Toolkits, slug: string): Promise<void> {
  if (!isOwnToolkit(slug)) {
    await unlessFails(findToolkit(toolkits, slug));
  }
}

/**
 * Finds what the auth configs of a toolkit need, by scheme. A toolkit without authentication has no schemes.
 *
 * @param name The one scheme that is wanted, in any case.
 * @throws UserError when there is no such toolkit or scheme, or when Composio does not describe the toolkit's schemes.
 */
export async function findSchemes(
  toolkits: Toolkits,
  slug: string,
  name: string | undefined,
): Promise<ToolkitScheme[]> {
  const toolkit = await findToolkit(toolkits, slug);
  const { schemes = [] } = toolkit;
  const isWanted = ({ scheme }: ToolkitScheme) => name === undefined || scheme === name.toUpperCase();
  const wanted = schemes.filter(isWanted);
  if (wanted.length > 0 || (name === undefined && isWithoutAuth(toolkit))) {
    return wanted;
  }
  const names = [...new Set(schemes.map(({ scheme }) => scheme))].join(", ");
  throw new UserError(
    names === ""
      ? `Composio does not say what an auth config of the toolkit "${toolkit.slug}" needs.`
      : `The toolkit "${toolkit.slug}" does not have the scheme "${name}"; it has ${names}.`,
  );
}
