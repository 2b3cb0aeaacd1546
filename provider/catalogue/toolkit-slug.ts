/** None may change the path that a request goes to. */
const TOOLKIT_SLUG = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/;
/** The slugs of toolkits that a project has made itself. Composio writes these in upper case, and all others in lower. */
const OWN_TOOLKIT = /^custom_/i;

/** Whether a toolkit is one that the project has made itself, by its slug. */
export function isOwnToolkit(slug: string): boolean {
  return OWN_TOOLKIT.test(slug);
}

/**
 * Spells a slug as Composio does.
 *
 * @returns Undefined where no toolkit can have it.
 */
export function spelledSlug(slug: string): string | undefined {
  if (!TOOLKIT_SLUG.test(slug)) {
    return undefined;
  }
  return isOwnToolkit(slug) ? slug.toUpperCase() : slug.toLowerCase();
}

/** The ways to spell a slug in a filter: it is not known which one Composio takes for toolkits of the project's own. */
export function spellingsOfSlug(slug: string): string[] {
  return isOwnToolkit(slug)
    ? [...new Set([slug.toUpperCase(), slug.toLowerCase(), slug])]
    : [spelledSlug(slug) ?? slug];
}
