import { NO_AUTH } from "../../catalogue/without-auth";
import { isSameIgnoringCase } from "../../core/compare";
import { currentUrl } from "../../core/masks";
import type { Properties } from "../../core/resource";
import { type AuthScheme, modesOf, schemeOf } from "./auth-schemes";
import { isSameSlug, ownPartOf, toolkitSlugOf } from "./custom-toolkit-slug";
import type { CustomToolkitObject } from "./custom-toolkits";

/**
 * Gives the fields of Composio's object the names that properties have. What Composio does not show stays as it was
 * known.
 */
export function customToolkitProperties(remote: CustomToolkitObject, known: Properties): Properties {
  const mcpUrl = currentUrl(remote.url, known.mcpUrl);
  return {
    slug: slugOf(remote, known),
    name: remote.name ?? known.name ?? ownPartOf(remote.id),
    ...(mcpUrl !== undefined && { mcpUrl }),
    authSchemes: authSchemesOf(remote, (known.authSchemes ?? []) as AuthScheme[]),
    toolkitSlug: remote.id,
    version: remote.version ?? known.version ?? "",
    toolsCount: remote.toolsCount ?? known.toolsCount ?? 0,
  };
}

function slugOf({ id }: CustomToolkitObject, { slug }: Properties): string {
  return typeof slug === "string" && isSameSlug(toolkitSlugOf(slug), id) ? slug : ownPartOf(id);
}

/** Composio shows the modes alone, and not always that of a toolkit without authentication. */
function authSchemesOf({ schemeNames = [], noAuth }: CustomToolkitObject, known: AuthScheme[]): AuthScheme[] {
  const shown = schemeNames.length > 0 ? schemeNames : noAuth ? [NO_AUTH] : [];
  const visible = (modes: readonly string[]) => modes.filter((mode) => mode !== NO_AUTH);
  const isAsKnown =
    shown.length === 0 || (isSameIgnoringCase(visible(shown), visible(modesOf(known))) && known.length > 0);
  return isAsKnown ? known : shown.map((mode) => schemeOf(known, { mode }) ?? { mode });
}
