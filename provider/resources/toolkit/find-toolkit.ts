import { unlessFails } from "../../composio/unless-fails";
import { didYouMean } from "../../core/nearest";
import { UserError } from "../../core/user-error";
import type { ToolkitObject } from "./toolkit-object";
import type { ToolkitScheme } from "./toolkit-scheme";
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
    `There is no toolkit "${slug}" in Composio; ${didYouMean(slug, known, "check the slug", 3)}`,
  );
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
