import { unlessFails } from "../composio/unless-fails";
import { didYouMean } from "../core/nearest";
import { sanitizeLine } from "../core/sanitize";
import { UserError } from "../core/user-error";
import { undefinedIfRefused } from "./refused";
import type { ToolkitObject } from "./toolkit-object";
import type { ToolkitScheme } from "./toolkit-scheme";
import { isOwnToolkit } from "./toolkit-slug";
import type { Toolkits } from "./toolkits";
import { isWithoutAuth } from "./without-auth";

/**
 * @param version The version that is wanted; the latest unless given.
 * @throws UserError that names what was probably meant, when there is no such toolkit, or no such version of it.
 */
export async function findToolkit(
  toolkits: Toolkits,
  slug: string,
  version?: string,
): Promise<ToolkitObject> {
  const found =
    version === undefined ? await toolkits.find(slug) : await findVersion(toolkits, slug, version);
  if (found) {
    return found;
  }
  const known = (await unlessFails(toolkits.list({})))?.items.map((toolkit) => toolkit.slug) ?? [];
  throw new UserError(
    `There is no toolkit "${sanitizeLine(slug)}" in Composio; ${didYouMean(slug, known, "check the slug", 3)}`,
  );
}

/** Composio may refuse a version that there is none of, find no toolkit, or answer with another version. */
async function findVersion(
  toolkits: Toolkits,
  slug: string,
  version: string,
): Promise<ToolkitObject | undefined> {
  const asked = await toolkits.find(slug, version).catch(undefinedIfRefused);
  if (asked && (asked.version === version || asked.version === undefined || version === "latest")) {
    return asked;
  }
  const latest = await toolkits.find(slug);
  if (latest) {
    const known = latest.availableVersions;
    throw new UserError(
      `The toolkit "${latest.slug}" has no version "${sanitizeLine(version)}"; ` +
        (known.length > 0
          ? `it has ${sanitizeLine(known.join(", "))}.`
          : "Composio does not say which it has."),
    );
  }
  return undefined;
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
